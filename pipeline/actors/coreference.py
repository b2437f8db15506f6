"""Links pronouns and phrases such as "both countries" to actors, and says why; when unsure, not at all."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.actors import shapes
from pipeline.actors.mentions import Known
from pipeline.model.actors import Actor, ActorMention, MentionForm
from pipeline.model.clauses import ActorKind, Analysis, Clause, Nominal

HE_OR_SHE = {
    "he": "he",
    "him": "he",
    "his": "he",
    "himself": "he",
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
}
I_OR_WE = frozenset({"i", "me", "my", "mine"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their"})
PAIR = re.compile(r"(?:both|the two|these two|those two)\b", re.IGNORECASE)
POINTER = re.compile(r"(?:the|this|that|said)\b", re.IGNORECASE)
EMPTY_IT = re.compile(
    r"\s+(?:is|was|’s|'s|will be|would be|has been|seems?|seemed|appears?|appeared|takes|took)\b",
    re.IGNORECASE,
)
SHARED = {
    "countries": ActorKind.PLACE,
    "nations": ActorKind.PLACE,
    "states": ActorKind.PLACE,
    "neighbors": ActorKind.PLACE,
    "neighbours": ActorKind.PLACE,
    "governments": ActorKind.PLACE,
    "companies": ActorKind.ORGANISATION,
    "firms": ActorKind.ORGANISATION,
    "men": ActorKind.PERSON,
    "leaders": ActorKind.PERSON,
}
SINGLE = {
    "company": ActorKind.ORGANISATION,
    "firm": ActorKind.ORGANISATION,
    "airline": ActorKind.ORGANISATION,
    "carrier": ActorKind.ORGANISATION,
    "manufacturer": ActorKind.ORGANISATION,
    "corporation": ActorKind.ORGANISATION,
    "agency": ActorKind.ORGANISATION,
    "group": ActorKind.ORGANISATION,
    "country": ActorKind.PLACE,
    "nation": ActorKind.PLACE,
    "kingdom": ActorKind.PLACE,
    "republic": ActorKind.PLACE,
    "president": ActorKind.PERSON,
    "chairman": ActorKind.PERSON,
    "minister": ActorKind.PERSON,
    "leader": ActorKind.PERSON,
    "senator": ActorKind.PERSON,
    "general": ActorKind.PERSON,
    "aircraft": ActorKind.PRODUCT,
    "plane": ActorKind.PRODUCT,
    "jet": ActorKind.PRODUCT,
}


@dataclass(frozen=True, slots=True)
class Link:
    """The actors a nominal means, and why."""

    actors: tuple[Actor, ...]
    why: str


def link(analysis: Analysis, text: str, named: list[Known]) -> list[tuple[Actor, ActorMention]]:
    """Return the pronouns and nominals that could be linked, in text order.

    What was linked before counts as known for what comes after, so "he … He" holds together.
    """
    seen = sorted(named, key=lambda each: each.mention.span)
    found = []
    acting = {span.end for clause in analysis.clauses for span in clause.agents}
    for nominal in analysis.nominals:
        if any(
            each.mention.span.overlaps(nominal.span) and each.mention.span.end == nominal.span.end
            for each in seen
        ):
            continue
        linked = _link(nominal, analysis, text, seen)
        if linked is None:
            continue
        words = nominal.span.of(text)
        form = MentionForm.NOMINAL if " " in words else MentionForm.PRONOUN
        for actor in linked.actors:
            mention = ActorMention(nominal.span, actor.id, form, f"“{words}”: {linked.why}")
            found.append((actor, mention))
            seen.append(Known(mention, actor, nominal.sentence, nominal.span.end in acting))
        seen.sort(key=lambda each: each.mention.span)
    return found


def _link(nominal: Nominal, analysis: Analysis, text: str, seen: list[Known]) -> Link | None:
    words = nominal.span.of(text)
    before = [
        each
        for each in seen
        if each.mention.span.end <= nominal.span.start and nominal.sentence - each.sentence <= 3
    ]
    inside = _clause_of(nominal, analysis)
    if nominal.head in HE_OR_SHE and " " not in words:
        return _person(nominal, before, inside, _telling(nominal, analysis), HE_OR_SHE[nominal.head])
    if nominal.head in I_OR_WE and " " not in words:
        return _speaker(inside, seen)
    if nominal.head in IT and " " not in words:
        empty = nominal.head == "it" and EMPTY_IT.match(text, nominal.span.end)
        return None if empty else _thing(nominal, before)
    if nominal.head in THEY and " " not in words:
        return _several(nominal, before, text)
    if PAIR.match(words) and nominal.head in SHARED:
        return _pair(nominal, before, SHARED[nominal.head], text)
    if POINTER.match(words) and nominal.head in SINGLE and len(words.split()) == 2:
        return _single(nominal, before, SINGLE[nominal.head])
    return None


def _clause_of(nominal: Nominal, analysis: Analysis) -> Clause | None:
    """Return the clause in whose own words the nominal stands."""
    for clause in analysis.clauses:
        if clause.sentence == nominal.sentence and any(
            span.contains(nominal.span) for span in clause.extents
        ):
            return clause
    return None


def _telling(nominal: Nominal, analysis: Analysis) -> Clause | None:
    """Return the innermost statement in whose content the nominal stands."""
    around = [
        clause
        for clause in analysis.clauses
        if clause.sentence == nominal.sentence and clause.content and clause.content.contains(nominal.span)
    ]
    return around[-1] if around else None


def _person(
    nominal: Nominal, before: list[Known], inside: Clause | None, told: Clause | None, gender: str
) -> Link | None:
    """Link "he": inside what is said to who is named there, else in the sentence, else to who acted before."""

    def fits(each: Known) -> bool:
        said = shapes.gender(each.actor.name)
        return (
            each.actor.kind is ActorKind.PERSON
            and said in ("", gender)
            and not _same_clause(each, nominal, inside)
        )

    people = [each for each in before if fits(each)]
    here = [each for each in people if each.sentence == nominal.sentence]
    if told and told.content:
        within = [each for each in here if told.content.contains(each.mention.span)]
        if within:
            return Link(
                (within[-1].actor,), f"{within[-1].actor.name} is the person named last in what is said"
            )
        speaking = [each for each in here if any(span.contains(each.mention.span) for span in told.agents)]
        if speaking and inside and inside.quoted is None:
            return Link((speaking[-1].actor,), f"{speaking[-1].actor.name} speaks of himself or herself")
        here = [each for each in here if each not in speaking]
    if here:
        acting = [each for each in here if each.acts]
        if len({each.actor.id for each in here}) == 1:
            return Link(
                (here[-1].actor,), f"{here[-1].actor.name} is the only person named before it in the sentence"
            )
        if not acting:
            return None
        return Link((acting[0].actor,), f"{acting[0].actor.name} is the one who acts in the sentence")
    for back in (1, 2):
        earlier = [each for each in people if each.sentence == nominal.sentence - back]
        acting = [each for each in earlier if each.acts]
        where = "the sentence before" if back == 1 else "the second sentence before"
        if acting:
            return Link((acting[0].actor,), f"{acting[0].actor.name} is the one who acts in {where}")
        if len({each.actor.id for each in earlier}) == 1:
            return Link((earlier[-1].actor,), f"{earlier[-1].actor.name} is the only person of {where}")
        if earlier:
            return None
    return None


def _same_clause(each: Known, nominal: Nominal, inside: Clause | None) -> bool:
    """Tell whether both are parts of one action: nobody is "him" in "Putin met him" who is Putin."""
    if inside is None or nominal.head in ("his", "her", "himself", "herself", "its", "their"):
        return False
    parts = (*inside.agents, *inside.patients, *inside.addressees)
    return any(part.contains(each.mention.span) for part in parts) and any(
        part.contains(nominal.span) for part in parts
    )


def _speaker(inside: Clause | None, seen: list[Known]) -> Link | None:
    """Link "I" in a quotation to whom it is reported by."""
    if inside is None or inside.reported_by is None or inside.quoted is None:
        return None
    speaker = [
        each
        for each in seen
        if inside.reported_by.contains(each.mention.span) and each.actor.kind is ActorKind.PERSON
    ]
    return Link((speaker[-1].actor,), f"{speaker[-1].actor.name} is speaking") if speaker else None


def _thing(nominal: Nominal, before: list[Known]) -> Link | None:
    """Link "it" to what acts: in the sentence if only one does, else in the sentence before."""

    def fits(each: Known) -> bool:
        return (
            each.actor.kind not in (ActorKind.PERSON, ActorKind.GROUP)
            and each.mention.form is not MentionForm.NOMINAL
        )

    for back in (0, 1):
        acting = [
            each for each in before if each.sentence == nominal.sentence - back and each.acts and fits(each)
        ]
        actors = {each.actor.id for each in acting}
        if len(actors) == 1:
            where = "in the sentence" if back == 0 else "in the sentence before"
            return Link((acting[0].actor,), f"{acting[0].actor.name} is the one that acts {where}")
        if actors:
            return None
    return None


def _several(nominal: Nominal, before: list[Known], text: str) -> Link | None:
    """Link "they" to two who are joined by "and" in the sentence."""
    here = [
        each
        for each in before
        if nominal.sentence - each.sentence <= 1 and each.mention.form is MentionForm.NAMED
    ]
    pair = _joined(here, text)
    if pair and all(each.acts for each in pair):
        return Link(
            tuple(each.actor for each in pair),
            f"{pair[0].actor.name} and {pair[1].actor.name} act together before",
        )
    return None


def _pair(nominal: Nominal, before: list[Known], kind: ActorKind, text: str) -> Link | None:
    """Link "both countries": to two joined by "and", else to the only two of the sentence."""
    for back in (0, 1):
        here = [
            each for each in before if each.sentence == nominal.sentence - back and each.actor.kind is kind
        ]
        states = [each for each in here if not each.actor.stands_for]
        pair = _joined(states, text)
        if pair:
            names = " and ".join(each.actor.name for each in pair)
            return Link(tuple(each.actor for each in pair), f"{names} stand together before it")
        distinct = list(dict.fromkeys(each.actor.id for each in states))
        if len(distinct) == 2:
            actors = tuple(next(each.actor for each in states if each.actor.id == one) for one in distinct)
            where = "the sentence" if back == 0 else "the sentence before"
            return Link(actors, f"{actors[0].name} and {actors[1].name} are the only two in {where}")
        if distinct:
            return None
    return None


def _joined(here: list[Known], text: str) -> tuple[Known, Known] | None:
    """Return the last two neighbours that only "and" stands between."""
    for first, second in reversed(list(zip(here, here[1:], strict=False))):
        between = text[first.mention.span.end : second.mention.span.start]
        if re.fullmatch(r"(?:['’]s?)?\s+and\s+(?:the\s+)?", between) and first.actor.id != second.actor.id:
            return first, second
    return None


def _single(nominal: Nominal, before: list[Known], kind: ActorKind) -> Link | None:
    """Link "the company": to the only one that acts close before, or the only one there is."""
    fitting: Callable[[Known], bool] = lambda each: each.actor.kind is kind and not each.actor.stands_for
    for back in (0, 1, 2):
        here = [each for each in before if each.sentence == nominal.sentence - back and fitting(each)]
        if not here:
            continue
        acting = [each for each in here if each.acts] or here
        actors = {each.actor.id for each in acting}
        if len(actors) == 1:
            return Link((acting[-1].actor,), f"{acting[-1].actor.name} is the {nominal.head} named last")
        return None
    return None
