"""The documents of a case, as they were when it was built."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model.documents import Basis, Document, Genre, fingerprint
from pipeline.model.iso import parse_day

if TYPE_CHECKING:
    from pipeline.store.case import Case


def documents_of(case: "Case") -> Iterator[Document]:
    """Yield the documents of a case."""
    for row in case.documents().to_dict("records"):
        text = case.text(str(row["doc_id"]))
        published, basis, genre = (_text(row[name]) for name in ("published", "published_basis", "genre"))
        yield Document(
            id=str(row["doc_id"]),
            text=text,
            title=str(row["title"]),
            source=str(row["source"]),
            sha256=fingerprint(text),
            published=parse_day(published) if published else None,
            published_basis=Basis(basis) if basis else None,
            language=str(row["language"]),
            genre=Genre(genre) if genre else None,
            author=_text(row["author"]),
            published_evidence=_text(row["published_evidence"]),
            left_out=_text(row["left_out"]),
            pages=tuple(map(int, row["pages"])),
        )


def _text(value: object) -> str:
    """Return a cell's text; empty where the table has nothing."""
    return value if isinstance(value, str) else ""
