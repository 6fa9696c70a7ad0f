"""Documents: bytes of text, HTML, PDF or JSON become clean text with a title, a date, an author and a language."""

from claims.documents.apart import DocumentReader, ReadingLimits
from claims.documents.parsed import Given, ParsedDocument
from claims.documents.reading import MAX_BYTES, read_document

__all__ = ["MAX_BYTES", "DocumentReader", "Given", "ParsedDocument", "ReadingLimits", "read_document"]
