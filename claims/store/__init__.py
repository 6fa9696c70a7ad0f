"""The only place that reads and writes the tables.

Reader         gives back sources, documents, assertions and verifications as frozen records
Store          a Reader that writes as well; each change of what is known raises the revision of the store
Keys           the keys of the HTTP service
Verifications  the answers that were given
Batches        claim files that are judged in the background
"""

from claims.store.batches import Batches
from claims.store.feed import IndexRow, MissingVector
from claims.store.hydrate import Hydrated
from claims.store.keys import Keys
from claims.store.reader import Reader
from claims.store.verifications import Cursor, Verifications
from claims.store.writer import Added, Store

__all__ = [
    "Added",
    "Batches",
    "Cursor",
    "Hydrated",
    "IndexRow",
    "Keys",
    "MissingVector",
    "Reader",
    "Store",
    "Verifications",
]
