"""The example: the seed documents, and the case built from them beforehand.

The app shows it at once, without loading a language model. If the documents or the
tables have changed since, it is built anew.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import assembly
from pipeline.model.iso import day

if TYPE_CHECKING:
    from pipeline.model.documents import Problem
    from pipeline.store.case import Case

SEEDS = Path(__file__).parent.parent / "seeds"


def open_example(folder: Path = SEEDS) -> "Case":
    """Return the case of the documents in `folder`, from its `case/` if that fits them."""
    from pipeline.store.case import Case
    from pipeline.store.errors import CaseError
    from pipeline.store.manifest import inputs_of

    sources = sorted(folder.glob("*.md"))
    problems: list[Problem] = []
    inputs = inputs_of(
        (one.id, one.sha256, day(one.published) if one.published else None, one.published_basis)
        for one in assembly.documents(sources, problems, published=None)
    )
    try:
        case = Case.open(folder / "case")
    except CaseError:
        return assembly.build(sources)
    return case if case.manifest.inputs == inputs else assembly.build(sources)
