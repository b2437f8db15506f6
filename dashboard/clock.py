"""The one place of the page that asks the clock: when a person decides."""

from datetime import UTC, datetime


def now() -> str:
    """Return the present minute in universal time, ISO 8601."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ")  # noqa: TID251  the page passes the time in
