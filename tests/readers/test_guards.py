"""What holds for the readers of all formats: nothing is fetched, nothing heavy is imported early."""

import socket
import subprocess
import sys

import pytest

from pipeline.assembly import READERS
from tests.readers.made_files import docx, epub, odt, pdf, xlsx
from tests.readers.reading import documents

ELSEWHERE = "http://elsewhere.example/x"
DTD = f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{ELSEWHERE}.dtd">'
PAGE = (
    f'{DTD}<html><head><base href="{ELSEWHERE}"><link rel=stylesheet href="{ELSEWHERE}.css"><script src="{ELSEWHERE}.js">'
    f'</script></head><body><p>It rained.</p><img src="{ELSEWHERE}.png"><iframe src="{ELSEWHERE}"></iframe></body></html>'
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", PAGE.encode()),
        ("a.epub", epub({"a.xhtml": PAGE})),
        ("a.docx", docx(f'<w:p><w:r><w:t>It rained.</w:t></w:r></w:p><w:altChunk src="{ELSEWHERE}"/>')),
        ("a.odt", odt(f'<text:p>It rained.</text:p><text:section href="{ELSEWHERE}"/>')),
        ("a.eml", f"From: x\nContent-Type: text/html\n\n{PAGE}".encode()),
        ("a.xlsx", xlsx([["text"], ["It rained."], [f'=WEBSERVICE("{ELSEWHERE}")']])),
        ("a.pdf", pdf([["It rained."]])),
    ],
)
def test_nothing_is_fetched(name: str, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("a reader went to the network"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("a reader asked for an address"))
    assert documents(name, content)[0].text.strip() == "It rained."


def test_heavy_libraries_wait_until_a_file_needs_them() -> None:
    program = (
        "import sys, pipeline.assembly;"
        "sys.exit(', '.join({'lxml', 'pypdf', 'openpyxl', 'striprtf', 'py3langid'} & set(sys.modules)) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_no_format_has_two_readers() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
