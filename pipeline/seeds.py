"""The examples: their documents, and the cases built from them beforehand.

The page shows one at once, without loading a language model. If the documents or the
tables have changed since, it is built anew. `python -m pipeline.seeds` builds them all.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline import assembly
from pipeline.model.iso import day

if TYPE_CHECKING:
    from pipeline.model.documents import Problem
    from pipeline.store.case import Case

SEEDS = Path(__file__).parent.parent / "seeds"
CASE = "case"


@dataclass(frozen=True, slots=True)
class Example:
    """Documents to begin with: `about` is a sentence for who chooses.

    `name` is its word in an address; the first, which the page opens on, needs none.
    """

    name: str
    title: str
    about: str
    folder: Path


EXAMPLES = (
    Example(
        "",
        "Russia and North Korea sign a treaty",
        "One article of June 2024: what was announced on Tuesday, told this week, signed in 2018.",
        SEEDS,
    ),
    Example(
        "korean-peninsula",
        "Korean peninsula, 2018–2024",
        "Fifteen short reports from Pyeongchang to the treaty; one copies another, two disagree about a day, "
        "and a summit is called off and held after all.",
        SEEDS / "korean-peninsula",
    ),
    Example(
        "rubicon-to-actium",
        "From the Rubicon to Actium",
        "A history of 49 to 30 BC in three parts, with “the following year” and “two days after the murder”.",
        SEEDS / "rubicon-to-actium",
    ),
)


def open_example(folder: Path = SEEDS) -> "Case":
    """Return the case of the documents in `folder`, from its `case/` if that fits them."""
    from pipeline.store.case import Case
    from pipeline.store.errors import CaseError
    from pipeline.store.manifest import inputs_of

    sources = sources_of(folder)
    problems: list[Problem] = []
    inputs = inputs_of(
        (one.id, one.sha256, day(one.published) if one.published else None, one.published_basis)
        for one in assembly.documents(sources, problems, published=None)
    )
    try:
        case = Case.open(folder / CASE)
    except CaseError:
        return assembly.build(sources)
    return case if case.manifest.inputs == inputs else assembly.build(sources)


def sources_of(folder: Path) -> list[Path]:
    """Return the documents of an example, by their names."""
    return sorted(folder.glob("*.md"))


def rebuild() -> None:
    """Build the case of every example and put it beside its documents."""
    for example in EXAMPLES:
        assembly.build(sources_of(example.folder)).save(example.folder / CASE)


if __name__ == "__main__":
    rebuild()
