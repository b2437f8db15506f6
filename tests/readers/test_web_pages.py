"""Saved web pages: their matter, their title and author, and the day they tell with its evidence."""

import pytest

from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis
from tests.readers.reading import document, documents, problems, refusal

FIRST = "The two leaders signed a treaty on Wednesday and vowed to help each other if either is attacked."
SECOND = "They had last met in September 2023, and their countries have grown ever closer since then."
STORY = f"<p>{FIRST}</p><p>It was cold.</p><p>{SECOND}</p>"
DAY = Moment(2024, 6, 19)


def page(body: str, head: str = "") -> bytes:
    """Return a page of this body."""
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def test_navigation_is_left_out_and_counted() -> None:
    clutter = "<header><a href=/>The Paper</a></header><nav><ul><li><a href=1>News</a><li><a href=2>Sport</a></ul></nav>"
    after = "<div class='related-stories'><p>Another story that is long enough to look as if it were prose of the page.</p></div>"
    one = document(
        "a.html", page(f"{clutter}<h1>A treaty</h1><div>{STORY}</div>{after}<footer>© The Paper</footer>")
    )
    assert one.text == f"A treaty\n\n{FIRST}\n\nIt was cold.\n\n{SECOND}"
    assert one.title == "A treaty"
    assert one.left_out == "5 blocks of navigation"


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{STORY}</article><aside>{STORY[:60]}</aside>",
        f"<main><div><div>{STORY}</div></div></main>",
        f"<table><tr><td><a href=1>x</a></td><td>{STORY}</td></tr></table>",
        f"<div class='page has-sidebar menu-open'>{STORY}</div>",
        f"<form id=aspnet>{STORY}</form>",
        f"<div>{FIRST}<br><br>It was cold.<br><br>{SECOND}</div>",
        STORY.replace("</p>", ""),
    ],
)
def test_the_matter_is_found_however_the_page_is_built(body: str) -> None:
    text = document("a.html", page(body)).text
    assert [line for line in text.split("\n") if line] == [FIRST, "It was cold.", SECOND]


def test_short_paragraphs_beside_a_long_one_stay() -> None:
    short = "".join(f"<div class=para>They met {number} times in Paris.</div>" for number in range(2, 9))
    text = document("a.html", page(f"<div><div class=para>{FIRST} {FIRST}</div>{short}</div>")).text
    assert text.count("\n\n") == 7


def test_an_article_is_read_whole_even_if_one_part_of_it_has_most_of_the_prose() -> None:
    body = f"<article><h2>Tier 3</h2><ul><li>A list</ul><div><p>{FIRST}<p>{SECOND}</div><p>The end</article>"
    assert document("a.html", page(body)).text.split("\n\n") == ["Tier 3", "A list", FIRST, SECOND, "The end"]


def test_a_reference_in_a_sentence_is_left_out_and_the_sentence_stays_whole() -> None:
    body = f"<p>In 1914<sup class=reference><a href=#1>[1]</a></sup> the war began, <b>as</b> <i>every</i>body knows. {FIRST}</p>"
    assert document("a.html", page(body)).text.startswith(
        "In 1914 the war began, as everybody knows. The two"
    )


def test_a_row_of_a_table_is_one_line() -> None:
    body = f"{STORY}<table><tr><td>3 June<td>Kim met Xi</table><pre>one\n  two</pre>"
    assert document("a.html", page(body)).text.endswith("3 June\tKim met Xi\n\none\ntwo")


def test_scripts_and_what_is_hidden_are_no_text() -> None:
    body = f"{STORY}<script>'<p>no'</script><p hidden>no</p><p style='display: none'>no</p><!-- no --><svg><text>no</text></svg>"
    assert " no" not in document("a.html", page(body)).text


def test_a_page_of_links_gives_its_text() -> None:
    assert (
        document("a.html", page("<ul><li><a href=1>One</a><li><a href=2>Two</a></ul>")).text == "One\n\nTwo"
    )


@pytest.mark.parametrize(
    ("head", "evidence"),
    [
        ('<meta property="article:published_time" content="2024-06-19T08:00:00+09:00">', "article:published_time: 2024-06-19T08:00:00+09:00"),
        ('<meta name="DC.date.issued" content="2024-06-19">', "dc.date.issued: 2024-06-19"),
        ('<meta name=pubdate content="Wed, 19 Jun 2024 10:00:00 GMT">', "pubdate: Wed, 19 Jun 2024 10:00:00 GMT"),
        ('<meta itemprop="datePublished" content="June 19, 2024">', "datepublished: June 19, 2024"),
        ('<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2024-06-19"}]}</script>', "datePublished: 2024-06-19"),
        ('<script type="application/ld+json">{</script><meta name=date content=20240619>', "date: 20240619"),
    ],
)  # fmt: skip
def test_the_day_comes_with_its_evidence(head: str, evidence: str) -> None:
    one = document("a.html", page(STORY, head))
    assert (one.published, one.published_basis, one.published_evidence) == (DAY, Basis.METADATA, evidence)


@pytest.mark.parametrize(
    "body",
    [
        f"<p class=entry-meta><time datetime=2024-06-19>Wednesday</time></p>{STORY}",
        f"<article><header><time datetime=2024-06-19T10:00>today</time></header>{STORY}<time datetime=2020-01-01>then</time></article>",
        f"<span itemprop=datePublished>19 June 2024</span>{STORY}",
    ],
)
def test_the_day_of_a_time_element(body: str) -> None:
    assert document("a.html", page(body)).published == DAY


def test_a_time_element_in_the_text_is_not_the_day_of_publication() -> None:
    body = f"<article>{STORY}<p>They meet on <time datetime=2025-06-19>19 June</time>.</p></article>"
    assert document("a.html", page(body)).published is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2024-06-19">',
        '<meta name=date content="June 2024">',
        '<meta name=date content="3/4/2024">',
        '<meta name=date content="2024-06-19"><meta name=date content="2023-06-19">',
    ],
)
def test_what_is_no_day_of_publication_is_not_taken(head: str) -> None:
    assert document("a.html", page(STORY, head)).published is None


def test_the_address_is_named_and_may_tell_the_day() -> None:
    saved = b"<!-- saved from url=(0042)https://paper.example/2024/06/19/treaty -->\n" + page(STORY)
    one = document("a.html", saved)
    assert one.source == "a.html (https://paper.example/2024/06/19/treaty)"
    assert (one.published, one.published_basis) == (DAY, Basis.URL)
    assert one.published_evidence == one.source


def test_a_dateline_in_the_text_tells_the_day() -> None:
    one = document(
        "a.html", page(f"<h1>A treaty</h1><p>PYONGYANG, June 19, 2024 (Reuters) – {FIRST}</p>{STORY}")
    )
    assert (one.published, one.published_basis) == (DAY, Basis.DATELINE)
    assert one.published_evidence == "PYONGYANG, June 19, 2024"


@pytest.mark.parametrize(
    ("head", "title", "author"),
    [
        ('<title>A treaty | The Paper</title><meta name=author content="Ann Lee">', "A treaty", "Ann Lee"),
        ('<meta property=og:title content="A treaty"><meta name=author content="https://x.example/ann">', "A treaty", ""),
        ('<script type="application/ld+json">{"@type": "Article", "headline": "A treaty", "author": [{"name": "Ann Lee"}, "Bo Li"]}</script>', "A treaty", "Ann Lee; Bo Li"),
    ],
)  # fmt: skip
def test_title_and_author(head: str, title: str, author: str) -> None:
    one = document("a.html", page(STORY, head))
    assert (one.title, one.author) == (title, author)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<meta charset=iso-8859-1><p>café “x”".encode("cp1252"), "café “x”"),
        ('<meta http-equiv=Content-Type content="text/html; charset=windows-1251"><p>Привет'.encode("cp1251"), "Привет"),
        ('<?xml version="1.0" encoding="utf-8"?><html><p>café</p></html>'.encode(), "café"),
        ("<p>café".encode("utf-16"), "café"),
        ("<meta charset=ascii><p>café".encode(), "cafÃ©"),
        ("<meta charset=nonsense><p>café".encode(), "café"),
    ],
)  # fmt: skip
def test_the_encoding_is_the_mark_then_what_the_page_declares(content: bytes, text: str) -> None:
    assert documents("a.html", content)[0].text == text


def test_a_page_of_five_megabytes_is_read() -> None:
    body = "".join(
        f"<div><p>{FIRST} {number}</p><ul><li><a href=x>y</a></ul></div>" for number in range(32_000)
    )
    content = page(body)
    assert len(content) > 5_000_000 * 0.9
    one = document("a.html", content)
    assert one.text.count(FIRST) == 32_000
    assert one.left_out == "32,000 blocks of navigation"


def test_a_page_nested_too_deeply_is_refused() -> None:
    assert "nested too deeply" in refusal("a.html", b"<div>" * 100_000 + b"x")


def test_a_page_of_too_many_elements_is_refused_before_it_is_parsed() -> None:
    assert "more than 500,000 elements" in refusal("a.html", b"<p>" * 500_001)


@pytest.mark.parametrize("content", [b"<html></html>", b"<!-- -->", b"<script>x</script>"])
def test_a_page_without_text_is_refused(content: bytes) -> None:
    assert "no text" in refusal("a.html", content)


def test_entities_of_a_document_type_are_not_expanded() -> None:
    laughs = b'<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><p>It rained &b; on Monday.'
    (one,) = documents("a.xhtml", laughs)
    assert "haha" not in one.text
    assert not problems("a.xhtml", laughs)


def saved_as_one(body: bytes) -> bytes:
    """Return the page as a browser saves it in one file."""
    head = b"From: <Saved>\nSnapshot-Content-Location: https://paper.example/2024/06/19/x\nDate: Mon, 1 Jan 2029 10:00:00 -0000\n"
    kind = b'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\n'
    part = b"Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n"
    return head + kind + part + body + b"\n--b\nContent-Type: text/css\n\nx\n--b--\n"


def test_a_page_saved_as_one_file_is_read_and_the_day_of_saving_is_not_taken() -> None:
    one = document("a.mhtml", saved_as_one(page(STORY)))
    assert one.text.startswith(FIRST)
    assert one.source == "a.mhtml (https://paper.example/2024/06/19/x)"
    assert (one.published, one.published_basis) == (DAY, Basis.URL)


def test_an_archive_without_a_page_is_refused() -> None:
    assert "no web page" in refusal("a.mht", b"Content-Type: text/css\n\nx")
