"""Links "he", "she" and "I" to persons."""

from pipeline.actors import pointers, shapes
from pipeline.actors.mentions import Known, Link, Question, different, within


def he_or_she(question: Question, gender: str) -> Link | None:
    """Link "he": to who is named in what is said, else in the sentence, else to who acted before.

    `gender` is "he" or "she"; a given name of the other one rules a person out.
    """
    people = [each for each in question.before if _fits(each, question, gender)]
    here = [each for each in people if each.sentence == question.nominal.sentence]
    if question.told and question.told.content:
        link = _in_content(question, here)
        if link:
            return link
        here = [each for each in here if not question.speaks(each)]
    return _in_sentence(here) if here else _before(people, question)


def speaker(question: Question, seen: list[Known]) -> Link | None:
    """Link "I" in a quotation to the person it is reported by."""
    inside = question.inside
    if inside is None or inside.reported_by is None or inside.quoted is None:
        return None
    saying = [each for each in within(seen, inside.reported_by) if each.is_person]
    return Link((saying[-1].actor,), f"{saying[-1].actor.name} is speaking") if saying else None


def _fits(each: Known, question: Question, gender: str) -> bool:
    return (
        each.is_person and shapes.gender(each.actor.name) in ("", gender) and not _same_action(each, question)
    )


def _same_action(each: Known, question: Question) -> bool:
    """Tell whether both are parts of one action: in "Putin met him" he is not Putin."""
    inside = question.inside
    if inside is None or question.nominal.head in pointers.words("possessive"):
        return False
    parts = (*inside.agents, *inside.patients, *inside.addressees)
    return any(part.contains(each.mention.span) for part in parts) and any(
        part.contains(question.nominal.span) for part in parts
    )


def _in_content(question: Question, here: list[Known]) -> Link | None:
    """Return who is named last in what is said; outside quotation marks else the speaker."""
    told = question.told
    if told is None or told.content is None:
        return None
    within = [each for each in here if told.content.contains(each.mention.span)]
    if within:
        return Link((within[-1].actor,), f"{within[-1].actor.name} is the person named last in what is said")
    speaking = [each for each in here if question.speaks(each)]
    if speaking and not question.is_quoted:
        return Link((speaking[-1].actor,), f"{speaking[-1].actor.name} is the one who says it")
    return None


def _in_sentence(here: list[Known]) -> Link | None:
    people = different(here)
    if len(people) == 1:
        return Link((people[0],), f"{people[0].name} is the only person named before it in the sentence")
    acting = next((each.actor for each in here if each.acts), None)
    return Link((acting,), f"{acting.name} is the one who acts in the sentence") if acting else None


def _before(people: list[Known], question: Question) -> Link | None:
    for back, where in ((1, "the sentence before"), (2, "the second sentence before")):
        earlier = [each for each in people if each.sentence == question.nominal.sentence - back]
        acting = next((each.actor for each in earlier if each.acts), None)
        if acting:
            return Link((acting,), f"{acting.name} is the one who acts in {where}")
        if earlier:
            only = different(earlier)
            return (
                Link((only[0],), f"{only[0].name} is the only person of {where}") if len(only) == 1 else None
            )
    return None
