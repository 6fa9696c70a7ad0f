"""Published fact checks (schema.org ClaimReview): read from JSON-LD, rated on one scale, made into documents."""

from claims.reviews.fact_check import FactCheck, read_fact_check
from claims.reviews.files import read_fact_checks
from claims.reviews.rating import named_rating, numbered_rating

__all__ = ["FactCheck", "named_rating", "numbered_rating", "read_fact_check", "read_fact_checks"]
