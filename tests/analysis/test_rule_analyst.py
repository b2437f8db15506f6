"""The analyst without a model: fewer things, the same values."""

from pipeline.analysis.rule_analyst import RuleAnalyst
from pipeline.model.clauses import Mood, Tense
from tests.analysis.told import document, words

TEXT = (
    "Foreign Minister Anna Weber met President Carlos Ruiz in Madrid on Tuesday.\n"
    "She said Spain had not rejected the offer. The Nordic Bank will buy Contoso Ltd."
)


def test_it_finds_names_verbs_and_pronouns_and_says_what_it_is() -> None:
    found = RuleAnalyst("none is installed").analyse(document(TEXT))
    assert found.engine == "rules without a language model (none is installed)"
    names = {name.span.of(TEXT) for name in found.names}
    assert {"Anna Weber", "Carlos Ruiz", "Madrid", "Nordic Bank"} <= names
    by_lemma = {clause.lemma: clause for clause in found.clauses}
    assert by_lemma["meet"].tense is Tense.PAST
    assert by_lemma["reject"].mood is Mood.NEGATED
    assert by_lemma["buy"].mood is Mood.PLANNED
    assert [nominal.head for nominal in found.nominals] == ["she"]


def test_every_span_lies_in_its_sentence() -> None:
    found = RuleAnalyst().analyse(document(TEXT))
    for clause in found.clauses:
        sentence = found.sentences[clause.sentence].span
        assert sentence.contains(clause.trigger)
        assert all(sentence.contains(extent) for extent in clause.extents)


def test_verbs_share_their_subject_and_keep_their_own_dates() -> None:
    text = "On Monday Anna Weber visited Madrid and met Carlos Ruiz in Rome, Italy, on Tuesday."
    visited, met = RuleAnalyst().analyse(document(text)).clauses
    assert words(text, visited.agents) == words(text, met.agents) == ["Anna Weber"]
    assert "On Monday" in " ".join(words(text, visited.extents))
    assert "on Tuesday" in " ".join(words(text, met.extents))
    assert "on Tuesday" not in " ".join(words(text, visited.extents))


def test_a_pronoun_is_a_subject_and_a_headline_is_in_the_present() -> None:
    text = "Nordic Bank buys Contoso Ltd\nShe announced a plan."
    found = {clause.lemma: clause for clause in RuleAnalyst().analyse(document(text)).clauses}
    assert found["buy"].tense is Tense.PRESENT
    assert words(text, found["announce"].agents) == ["She"]
