"""The word lists of the room agree with themselves."""

import tomllib
from collections import Counter

from pipeline.analysis.lexicon import LEXICONS


def test_an_event_noun_stands_under_one_kind_only() -> None:
    table = tomllib.loads((LEXICONS / "event_nouns.toml").read_text(encoding="utf-8"))
    counted = Counter(word for words in table.values() for word in words.split())
    assert [word for word, times in counted.items() if times > 1] == []
