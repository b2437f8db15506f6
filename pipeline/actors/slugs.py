"""Makes the ids of actors: readable and the same in every run."""

import re
import unicodedata

from pipeline.model.clauses import ActorKind

NOT_IN_SLUG = re.compile(r"[^\w]+", re.UNICODE)


def actor_id(kind: ActorKind, name: str) -> str:
    """Return `kind:name` in lower case with hyphens, without accents: `person:antony-blinken`."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and "))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.lower().replace("’", "").replace("'", "").replace(".", "")
    return f"{kind}:{NOT_IN_SLUG.sub('-', plain).strip('-')}"
