"""Scores of a model, drawn at random."""

from hypothesis import strategies as st

from verifier.results import StanceScores

PROBABILITIES = st.tuples(*[st.floats(0.01, 1)] * 3).map(lambda some: StanceScores(*(one / sum(some) for one in some)))
