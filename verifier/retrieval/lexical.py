"""Search by words and names, in a tantivy index on disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy
from tantivy import Filter, Occur, Query, TextAnalyzerBuilder, Tokenizer

from claims.records import Language
from claims.store import IndexRow
from claims.text.names import names
from claims.text.spellings import name_key
from verifier.errors import SearchIndexError

_STEMMERS = {"en": "english", "de": "german"}
_CONTEXT_BOOST = 0.3
_NAME_BOOST = 2.0
_LEAST_FUZZY = 5  # letters of a name that may be misspelt
_MOST_WORDS = 200  # of a claim that are looked up
_WRITER_BYTES = 30_000_000


def _analyzer(stemmer: str) -> tantivy.TextAnalyzer:
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.ascii_fold())
    return builder.filter(Filter.stemmer(stemmer)).build()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("id", stored=True, indexed=True, fast=True)
    for language in _STEMMERS:
        builder.add_text_field(f"quote_{language}", tokenizer_name=f"words_{language}")
        builder.add_text_field(f"context_{language}", tokenizer_name=f"words_{language}")
    builder.add_text_field("names", tokenizer_name="raw")
    return builder.build()


class LexicalIndex:
    """Assertions by their words, stemmed both ways, since names and foreign words stand in either language.

    Only one process may write at a time; who reads sees what was committed before ``reload``. Every method raises
    :class:`SearchIndexError` for an index that is damaged, or cannot be written.
    """

    def __init__(self, folder: Path | None) -> None:
        """Opens or makes the index in ``folder``, in memory if there is none."""
        self._schema = _schema()
        with _own_errors():
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
            self._index = tantivy.Index(self._schema, None if folder is None else str(folder))
        self._analyzers = {language: _analyzer(stemmer) for language, stemmer in _STEMMERS.items()}
        for language, analyzer in self._analyzers.items():
            self._index.register_tokenizer(f"words_{language}", analyzer)

    def __len__(self) -> int:
        with _own_errors():
            count: int = self._index.searcher().num_docs
            return count

    def reload(self) -> None:
        """Sees from now on what other processes committed."""
        with _own_errors():
            self._index.reload()

    def update(self, rows: Iterable[IndexRow], removed: Iterable[int]) -> None:
        """Takes rows in, again if they are known, and lets others go, in one commit."""
        with _own_errors():
            writer = self._index.writer(_WRITER_BYTES, 1)
            for row in rows:
                writer.delete_documents_by_query(self._with_id(row.assertion_id))
                writer.add_document(self._document(row))
            for identity in removed:
                writer.delete_documents_by_query(self._with_id(identity))
            writer.commit()
            writer.wait_merging_threads()
            self._index.reload()

    def search(self, text: str, language: Language, limit: int) -> list[int]:
        """The ids of the assertions that share the most telling words and names with ``text``, the best first.

        The text is taken as words only: nothing in it is syntax.
        """
        query = self._query(text, language)
        with _own_errors():
            searcher = self._index.searcher()
            hits = searcher.search(query, limit).hits
            return [searcher.doc(address)["id"][0] for _, address in hits]

    def _with_id(self, identity: int) -> Query:
        # delete_documents_by_term takes a Python number for a signed one, and finds nothing in a field of unsigned ones.
        return Query.term_query(self._schema, "id", identity)

    def _document(self, row: IndexRow) -> tantivy.Document:
        document = tantivy.Document()
        document.add_unsigned("id", row.assertion_id)
        for language in _STEMMERS:
            document.add_text(f"quote_{language}", row.quote)
            document.add_text(f"context_{language}", f"{row.title or ''} {row.context}")
        for key in _keys(f"{row.context} {row.quote}", row.language):
            document.add_text("names", key)
        return document

    def _query(self, text: str, language: Language) -> Query:
        parts: list[Query] = []
        for each, analyzer in self._analyzers.items():
            for word in dict.fromkeys(analyzer.analyze(text)[:_MOST_WORDS]):
                parts.append(Query.term_query(self._schema, f"quote_{each}", word))
                context = Query.term_query(self._schema, f"context_{each}", word)
                parts.append(Query.boost_query(context, _CONTEXT_BOOST))
        for key in _keys(text, language)[:_MOST_WORDS]:
            parts.append(Query.boost_query(Query.term_query(self._schema, "names", key), _NAME_BOOST))
            if len(key) >= _LEAST_FUZZY:
                parts.append(
                    Query.fuzzy_term_query(self._schema, "names", key, distance=1, transposition_cost_one=True)
                )
        return Query.boolean_query([(Occur.Should, part) for part in parts])


@contextmanager
def _own_errors() -> Iterator[None]:
    """Turns what the library raises into SearchIndexError.

    A panic of it is no Exception, and would end a thread of the server; its class cannot be imported.
    """
    try:
        yield
    except (ValueError, OSError) as error:
        raise SearchIndexError(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise SearchIndexError(f"the index is damaged: {error}") from error


def _keys(text: str, language: Language) -> list[str]:
    """The names of a text as they are compared: each as a whole, and its words."""
    found: dict[str, None] = {}
    for name in names(text, language):
        for form in (name.text, *name.text.split()):
            key = name_key(form)
            if len(key) > 1:
                found[key] = None
    return list(found)
