"""Lets numpy multiply the model's matrices, on one core."""

import ctypes
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

ONE_CORE = "scipy_openblas_set_num_threads64_"  # how the library in numpy's wheels is told


def multiply_with_numpy(nlp: "Language") -> None:
    """Let numpy's library multiply instead of spaCy's own: it makes the whole model half as fast again.

    Small matrices gain nothing from several threads and lose much to waiting, and engines run several
    processes anyway. Where the library cannot be kept to one core (another build of numpy), spaCy's
    own stays.
    """
    if not _keep_to_one_core():
        return
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        for node in component.model.walk():  # type: ignore[attr-defined]
            node.ops = ops


def _keep_to_one_core() -> bool:
    import numpy as np

    libraries = Path(np.__file__).parents[1] / "numpy.libs"
    for path in libraries.glob("*openblas*"):
        tell = getattr(
            ctypes.CDLL(str(path)), ONE_CORE, None
        )  # numpy has it open already: it is the same one
        if tell is not None:
            tell(1)
            return True
    return False
