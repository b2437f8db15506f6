"""The analyst without a model: fewer things, the same values."""

from pipeline.analysis.rule_analyst import RuleAnalyst
from pipeline.model.clauses import Mood, Tense
from tests.analysis.told import document

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
