"""Reads entities with FollowTheMoney, one a line, and prints what it keeps and what it says is wrong.

python read_followthemoney.py FILE. Its dependency ICU cannot be installed without a compiler; it
is used to transliterate names for matching, which no check of an entity needs, so a stand-in is
put in its place before the import.
"""

import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace


def _without_icu() -> None:
    unchanged = SimpleNamespace(transliterate=str)
    icu = ModuleType("icu")
    icu.Transliterator = SimpleNamespace(createInstance=lambda *_: unchanged)  # type: ignore[attr-defined]
    sys.modules["icu"] = icu


def main() -> None:
    """Read the file, each value through the type of its property."""
    _without_icu()
    from followthemoney import model
    from followthemoney.exc import InvalidData

    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        entity = model.make_entity(given["schema"])
        entity.id = given["id"]
        for name, values in given["properties"].items():
            entity.add(name, values)  # cleans each value and drops what its type does not know
        wrong = ""
        try:
            model.get(given["schema"]).validate(given)
        except InvalidData as error:
            wrong = str(error)
        print(json.dumps(entity.to_dict() | {"wrong": wrong}))  # noqa: T201  the caller reads it


main()
