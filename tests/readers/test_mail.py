"""E-mail messages and mailboxes: the writer's own words, their day, what is attached."""

from email.message import EmailMessage

import pytest

from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis
from pipeline.readers import mail as mail_readers
from pipeline.readers.quoting import own_text
from tests.readers.made_files import docx, pdf, zipped
from tests.readers.reading import document, documents, problems, refusal

DATE = "Tue, 18 Jun 2024 23:10:00 -0500"


def mail(text: str, *, subject: str = "The treaty", date: str = DATE, kind: str = "plain") -> EmailMessage:
    """Return a message."""
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "Ann Lee <ann@example.org>", subject, date
    made.set_content(text, subtype=kind)
    return made


def attach(message: EmailMessage, name: str, content: bytes) -> None:
    """Attach a file."""
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)


def test_the_header_tells_title_author_and_day() -> None:
    one = document("a.eml", mail("We met on Monday at the café.").as_bytes())
    assert (one.title, one.author, one.text.strip()) == (
        "The treaty",
        "Ann Lee",
        "We met on Monday at the café.",
    )
    assert (one.published, one.published_basis) == (Moment(2024, 6, 18), Basis.METADATA)
    assert one.published_evidence == f"Date: {DATE}"


ANSWERS = [
    "New.\n\nOn Mon, 17 Jun 2024 at 10:00, Bob Hill <bob@example.org> wrote:\n> Old.\n>> Older.\n",
    "New.\n\nOn Mon, 17 Jun 2024 at 10:00, Bob Hill\n<bob@example.org> wrote:\n\n> Old.\n",
    "New.\n\nLe lun. 17 juin 2024 à 10:00, Bob <bob@example.org> a écrit :\n> Old.\n",
    "New.\n\nAm 17.06.24 um 10:00 schrieb Bob Hill:\n> Old.\n",
    "New.\n\nOn Mon, 17 Jun 2024 at 10:00, Bob Hill wrote:\n\nOld.\nOlder.\n",
    "New.\n\n-----Original Message-----\nFrom: Bob\nOld.\n",
    "New.\n\n________________________________\nFrom: Bob Hill\nSent: Monday, June 17, 2024\nTo: Ann\nSubject: x\n\nOld.",
    "New.\n\nVon: Bob Hill\nGesendet: Montag, 17. Juni 2024\nAn: Ann\nBetreff: x\n\nOld.",
    "> Old?\n\nNew.\n",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_quoted_replies_are_left_out_and_counted(text: str) -> None:
    kept, counts = own_text(text, "Re: x")
    assert kept.strip() == "New."
    lines = sum(1 for line in text.split("\n") if line.strip())
    assert counts["line of quoted replies"] == lines - 1


def test_answers_between_quotations_stay_in_order() -> None:
    text = "On Monday Bob wrote:\n> When?\nOn 3 May.\n> Where?\nIn Paris.\n"
    assert own_text(text, "Re: x")[0] == "On 3 May.\nIn Paris."


@pytest.mark.parametrize(
    "signature", ["-- \nAnn Lee\nThe Company", "Sent from my iPhone", "Von meinem iPhone gesendet"]
)
def test_signatures_are_left_out_and_counted(signature: str) -> None:
    kept, counts = own_text(f"New.\n\n{signature}\n", "x")
    assert kept.strip() == "New."
    assert counts["line of signatures"] == len(signature.split("\n"))


def test_what_is_forwarded_is_new_to_the_reader() -> None:
    text = (
        "See below.\n\n---------- Forwarded message ---------\nFrom: Bob\nDate: Monday\nTo: Ann\n\nIt rained."
    )
    assert own_text(text, "Fwd: rain")[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "The minister wrote:\n\nIt rained.",
        "x\n\nOn 3 May 1914 the king wrote:\n\nIt rained.",
        "| a | b |\n| c | d |",
        "On Monday it rained, as he wrote.",
        "From: here\nwe went on.",
        "Ann -- Lee",
    ],
)
def test_prose_that_only_looks_like_a_quotation_stays(text: str) -> None:
    assert own_text(text, "x") == (text, {"line of quoted replies": 0, "line of signatures": 0})


def test_a_message_in_html_is_read_without_what_it_quotes() -> None:
    html = "<p>It <b>rained</b> on Monday.</p><div class=gmail_quote><p>Ann wrote:</p><blockquote>Old.</blockquote></div>"
    one = document("a.eml", mail(html, kind="html").as_bytes())
    assert one.text == "It rained on Monday."
    assert one.left_out == "2 lines of quoted replies"


def test_plain_text_goes_before_the_same_in_html() -> None:
    both = mail("It rained.")
    both.add_alternative("<p>It rained, in HTML.</p>", subtype="html")
    assert document("a.eml", both.as_bytes()).text.strip() == "It rained."


def test_attachments_are_documents_of_their_own_and_what_is_not_read_is_counted() -> None:
    whole = mail("See what is attached.")
    attach(whole, "../report.pdf", pdf([["It rained."]]))
    attach(whole, "letter.docx", docx("<w:p><w:r><w:t>It snowed.</w:t></w:r></w:p>"))
    attach(whole, "photo.png", b"\x89PNG")
    attach(whole, "more.zip", zipped({"x.txt": "x"}))
    inner = mail("It hailed.", subject="Before")
    attach(inner, "a.txt", b"It thawed.")
    whole.add_attachment(inner)
    first, *rest = documents("a.eml", whole.as_bytes())
    assert first.left_out == "2 attachments not read"
    assert [(one.source, one.text.strip()) for one in rest] == [
        ("a.eml/report.pdf", "It rained."),
        ("a.eml/letter.docx", "It snowed."),
        ("a.eml/message-6.eml", "It hailed."),
        ("a.eml/message-6.eml/a.txt", "It thawed."),
    ]
    assert rest[0].published is None


def test_a_message_of_quotations_alone_is_refused() -> None:
    assert "only quoted text" in refusal("a.eml", mail("> Old.\n> Older.\n").as_bytes())


def test_a_wrong_date_is_said_and_the_message_read() -> None:
    content = b"From: x\nDate: Mon, 99 Foo\n\nIt rained."
    assert documents("a.eml", content)[0].published is None
    assert "“Mon, 99 Foo” is none" in problems("a.eml", content)[0].what


def test_a_mailbox_is_read_message_by_message_and_a_broken_one_is_named() -> None:
    box = (
        b"From ann Mon Jun 17\nSubject: One\n\nIt rained.\n>From here on.\nFrom me too.\n\n"
        b"From bob Tue Jun 18\n\xff\xfe\x00 no header at all\n\n"
        b"From bob Tue Jun 18\nSubject: =?utf-8?b?w4k=?=\nContent-Type: text/plain; charset=nonsense\n\ncaf\xc3\xa9\n"
    )
    one, two = documents("a.mbox", box)
    assert one.text.strip() == "It rained.\nFrom here on.\nFrom me too."
    assert (two.source, two.title, two.text.strip()) == ("a.mbox#3", "É", "café")
    (said,) = problems("a.mbox", box)
    assert said.source == "a.mbox#2"
    assert "no e-mail message" in said.what


def test_the_number_of_messages_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_readers, "MOST_MESSAGES", 2)
    box = b"".join(b"From x\nSubject: s\n\nIt rained %d.\n\n" % number for number in range(4))
    assert len(documents("a.mbox", box)) == 2
    assert "only its first 2 messages" in problems("a.mbox", box)[0].what


@pytest.mark.parametrize("content", [b"\x00", b"hello", b"\n\n", b"From: "])
def test_what_is_no_message_is_refused(content: bytes) -> None:
    assert refusal("a.eml", content)


def test_what_is_no_mailbox_is_refused() -> None:
    assert "no mailbox" in refusal("a.mbox", b"Subject: x\n\nhello")


def test_a_message_nested_without_end_harms_only_itself() -> None:
    nested = b"hi"
    for number in range(1_100):
        nested = b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number) + nested
    box = b"From x\nSubject: bad\n" + nested + b"\n\nFrom y\nSubject: good\n\nIt rained.\n"
    (one,) = documents("a.mbox", box)
    assert one.title == "good"
    assert problems("a.mbox", box)[0].source == "a.mbox#1"
