"""Links pronouns and phrases such as "both countries" to actors, and says why; when unsure, not at all."""

import re
from bisect import bisect_left, insort

from pipeline.actors import people, pointers, things
from pipeline.actors.debut import Debuts
from pipeline.actors.mentions import Known, Link, Question
from pipeline.actors.offices import Holders
from pipeline.model.actors import Actor, ActorMention, MentionForm
from pipeline.model.clauses import ActorKind, Analysis, Clause, Nominal

QUOTES = '"“'
REACH = 3  # sentences back that a pronoun may point
PAIR = re.compile(r"(?:both|(?:the|these|those) two)\b", re.IGNORECASE)
POINTER = re.compile(
    r"(?:the|this|that|said)\s+(?P<between>(?:(?-i:[a-z])[\w-]*\s+){0,2})[\w-]+", re.IGNORECASE
)

NAMED_AFTER = re.compile(r"\s[\"“]?[A-Z]")


def link(
    analysis: Analysis, text: str, named: list[Known], holders: Holders
) -> list[tuple[Actor, ActorMention]]:
    """Return the pronouns and nominals that could be linked, in text order.

    `holders` are the persons by their offices. What was linked before counts as known for what comes
    after, so "he … He" holds together.
    """
    seen = sorted(named, key=_place)
    debuts = Debuts(seen)
    by_sentence: dict[int, list[Clause]] = {}
    for clause in analysis.clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    acting = {span.end for clause in analysis.clauses for span in clause.agents}
    named_ends = {each.mention.span.end for each in named}
    found = []
    for nominal in sorted(analysis.nominals, key=lambda each: each.span):
        if nominal.span.end in named_ends:
            continue
        question = _question(nominal, text, seen, by_sentence.get(nominal.sentence, []))
        linked = _link(question, text, seen, holders=holders, debuts=debuts)
        if linked is None:
            continue
        form = MentionForm.NOMINAL if " " in question.words else MentionForm.PRONOUN
        for actor in linked.actors:
            mention = ActorMention(nominal.span, actor.id, form, f"“{question.words}”: {linked.why}")
            found.append((actor, mention))
            insort(seen, Known(mention, actor, nominal.sentence, nominal.span.end in acting), key=_place)
    return found


def _place(each: Known) -> tuple[int, int]:
    return each.mention.span.start, each.mention.span.end


def _question(nominal: Nominal, text: str, seen: list[Known], clauses: list[Clause]) -> Question:
    at = bisect_left(seen, (nominal.span.start, nominal.span.end), key=_place)
    first = at
    while first > 0 and nominal.sentence - seen[first - 1].sentence <= REACH:
        first -= 1
    before = tuple(each for each in seen[first:at] if each.mention.span.end <= nominal.span.start)
    inside = next(
        (each for each in clauses if any(part.contains(nominal.span) for part in each.extents)), None
    )
    told = [each for each in clauses if each.content and each.content.contains(nominal.span)]
    statement = told[-1] if told else None
    return Question(
        nominal,
        nominal.span.of(text),
        before,
        inside,
        statement,
        _is_quoted(nominal, text, inside, statement),
    )


def _is_quoted(nominal: Nominal, text: str, inside: Clause | None, told: Clause | None) -> bool:
    if inside is not None:
        return inside.quoted is not None
    return (
        told is not None
        and told.content is not None
        and any(mark in text[told.content.start : nominal.span.start] for mark in QUOTES)
    )


def _link(
    question: Question, text: str, seen: list[Known], *, holders: Holders, debuts: Debuts
) -> Link | None:
    if " " in question.words:
        return _phrase(question, text, holders, debuts)
    head = question.nominal.head
    for gender in ("he", "she"):
        if head in pointers.words(gender):
            return people.he_or_she(question, gender)
    if head in pointers.words("speaker"):
        return people.speaker(question, seen)
    if head in pointers.words("group"):
        return things.we(question, seen)
    if head in pointers.words("it"):
        return things.it(question, text)
    return things.they(question, text) if head in pointers.words("they") else None


def _phrase(question: Question, text: str, holders: Holders, debuts: Debuts) -> Link | None:
    head = question.nominal.head
    kind = pointers.kind_of_two(head)
    if kind and PAIR.match(question.words):
        return things.two(question, kind, text)
    pointer = POINTER.fullmatch(question.words)
    if NAMED_AFTER.match(text, question.nominal.span.end):
        return None  # "the firm Cerberus" is Cerberus
    if pointer is None or set(pointer["between"].lower().split()) & pointers.words("others"):
        return None
    office = pointer["between"] + head
    holder = holders.only(office)
    if holder:
        return Link((holder,), f"{holder.name} is the only {office} here")
    kind = pointers.kind_of_one(head)
    return (
        (things.called(question, debuts) if not pointer["between"] else None)
        or (things.one(question, kind) if kind else None)
        or (things.topic(question, debuts) if kind is ActorKind.PRODUCT else None)
    )
