"""A zip file, opened with care: nothing is written to disk, nothing larger than said is unpacked."""

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from pipeline.readers.errors import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_PARTS = 20_000
MOST_UNPACKED = 1_000_000_000  # bytes of all parts together
MOST_RATIO = 200  # of a part's size to its packed size; office files reach 30
MOST_TAGS = 2_000_000  # of a part that is XML; each takes some 200 bytes of memory
SMALL = 1_000_000  # bytes; a smaller part may be packed as tightly as it likes
ENCRYPTED = 0x1  # a part's flag
OLD_OFFICE = b"\xd0\xcf\x11\xe0"

BOMB = "it unpacks to far more than a file of its kind holds, as files do that are made to do harm"
BOMB_MEND = "If you trust it, unpack it yourself and give what is in it."
SAVE_ANEW = "Open it in the program it comes from and save it anew."


class Package:
    """The parts of a zip file by name, within limits."""

    def __init__(self, content: bytes) -> None:
        """Open the content; raise UnreadableError if it is no zip file or looks made to do harm."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            if content.startswith(OLD_OFFICE):
                what = "it is an old or a password-protected Office file"
                raise UnreadableError(what, "Save it without password in today's format.") from error
            what = f"the file is damaged or not of this format ({error})"
            raise UnreadableError(what, SAVE_ANEW) from error
        if len(infos) > MOST_PARTS:
            what = f"it holds {len(infos):,} files, {MOST_PARTS:,} are allowed"
            raise UnreadableError(what, "Divide it.")
        if sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise UnreadableError(BOMB, BOMB_MEND)
        self._infos = {info.filename: info for info in infos}

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all files, in the order in which they lie in it."""
        return tuple(name for name, info in self._infos.items() if not info.is_dir())

    def size(self, name: str) -> int:
        """Return the unpacked size that the zip file gives for the part."""
        return self._infos[name].file_size

    def part(self, name: str, *, most: int) -> bytes:
        """Return the bytes of the part, at most so many.

        Raise UnreadableError if it is missing, encrypted, damaged, larger than allowed or
        packed as no honest file is.
        """
        info = self._infos.get(name)
        if info is None:
            what = f"the file is damaged or not of this format (it has no {name})"
            raise UnreadableError(what, SAVE_ANEW)
        if info.flag_bits & ENCRYPTED:
            what = "it is encrypted"
            raise UnreadableError(what, "Save it without a password.")
        if info.file_size > max(SMALL, MOST_RATIO * info.compress_size):
            raise UnreadableError(BOMB, BOMB_MEND)
        try:
            with self._zip.open(info) as part:
                content = part.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            what = f"the file is damaged ({name}: {error})"
            raise UnreadableError(what, SAVE_ANEW) from error
        if len(content) > most:
            what = f"it is too large ({name} has more than {most:,} bytes)"
            raise UnreadableError(what, "Split it into several files.")
        return content

    def xml(self, name: str, *, most: int) -> "Element":
        """Return the root of a part that is XML.

        Raise UnreadableError if it is damaged or defines entities, which office files never
        do and which can blow a kilobyte up to gigabytes or fetch other files.
        """
        from lxml import etree

        content = self.part(name, most=most)
        if content.count(b"<") > MOST_TAGS:
            what = f"it is too large ({name} has more than {MOST_TAGS:,} elements)"
            raise UnreadableError(what, "Split it into several files.")
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            what = f"the file is damaged ({name}: {error.msg})"
            raise UnreadableError(what, SAVE_ANEW) from error
        if root.getroottree().docinfo.internalDTD is not None:
            what = f"{name} defines entities, as files do that are made to do harm"
            raise UnreadableError(what, SAVE_ANEW)
        return root
