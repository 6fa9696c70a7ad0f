"""Sentences and paragraphs: what a reader would say, and what holds for any text whatever."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.records import LANGUAGES, Language
from claims.text.sentences import paragraphs, split
from claims.text.spans import Span

# Each case is a text with "|" between its sentences.
GERMAN = [
    # dates and ordinals
    "Die Firma sprach am 17. Oktober mit der Presse.| Danach schwieg sie.",
    "Am 3. Dezember 2023 fiel die Entscheidung.| Am 4. Dezember folgte die nächste.",
    "Am 3. und 4. Oktober tagt der Rat.| Er berät den Haushalt.",
    "Im 3. Quartal stieg der Umsatz.| Im 4. Quartal fiel er.",
    "Das 21. Jahrhundert beginnt 2001.| Der 2. Weltkrieg endete 1945.",
    "Microsofts 3. Quartal war stark.| Apples 4. Quartal nicht.",
    "Der 1. FC Köln gewann.| Bayern verlor.",
    "Seit dem 17.10. Mittag ist der Dienst gestört.| Er läuft wieder.",
    "Die Frist endet am 17.10.2024.| Anträge nimmt das Amt an.",
    "Der Kurs stieg auf 15.| Microsoft legte zu.",
    "Er belegte Platz 5.| Das war sein bestes Ergebnis.",
    "Das Update gibt es für Android 15.| Google liefert es aus.",
    "Das geschah im Jahr 2024.| Apple investierte nicht.",
    "Friedrich II. von Preußen regierte lange.| Papst Johannes XXIII. berief ein Konzil ein.",
    "Er schrieb über Kaiser Wilhelm II.| Das klingt vertraut.",
    "Es begann am 1. Jan. 2024 und endete am 2. Feb. 2024.| Mehr ist nicht bekannt.",
    # abbreviations
    "Konzerne, z. B. Apple und Microsoft, investieren.| Andere nicht.",
    "Konzerne, z.B. Apple, investieren, d.h. Geld fließt.| Andere warten.",
    "Das heißt, d. h. Die Zeit läuft.| Er ging.",
    "Beteiligt waren u. a. Nvidia und MGX.| Auch Microsoft gab Geld.",
    "Dr. Anna Weiß und Prof. Dr. Karl Braun forschen dort.| Sie sind sich einig.",
    "Der Vorstand bzw. Aufsichtsrat stimmte zu.| Ca. Ende Mai ist es so weit.",
    "Es sind ca. 500 Stellen, vgl. Tabelle 3.| Mehr folgt.",
    "Das Geschäft ist 6,6 Mrd. Dollar wert.| Früher waren es 300 Mio. Euro.",
    "Der Gewinn betrug 6,6 Mrd.| Das Unternehmen ist zufrieden.",
    "Nach Art. 5 Abs. 2 Nr. 3 ist das erlaubt.| Nach Nr. 4 nicht.",
    "Das Büro in der Goethestr. 12 wurde geschlossen.| Das Gericht (Az. 3 StR 12/23) wies die Klage ab.",
    "Sie wohnt in der Hauptstr.| Weber wohnt nebenan.",
    "Die Universität St. Gallen lädt ein.| Beginn ist um 18 Uhr.",
    "Es gab Bücher, Hefte usw. zu kaufen.| Der Eintritt war frei.",
    "Es gab Bücher, Hefte usw.| Der Eintritt war frei.",
    "Er arbeitet bei der Acme Inc.| Das Unternehmen wächst.",
    "Er arbeitet bei der Acme Inc. in Texas.| Die Acme Corp. Deutschland gehört dazu.",
    "Die Müller & Co. KG baut an.| Nachbarn klagen.",
    "Dipl.-Ing. Weber leitet den Bau.| Ihm hilft die Fa. Schmidt.",
    "Der Turnverein Süd e. V. feiert.| Alle kommen.",
    "Das war 44 v. Chr. in Rom.| Später kam Augustus.",
    "Das ist diese Art.| Microsoft mag das nicht.",
    "Das kann ich.| Mag sein, dass es klappt.",
    "Der Versuch dauerte 5 Min. länger.| Keiner verstand den Grund.",
    # numbers
    "Der Wert liegt bei 1.234,5 Punkten.| Gestern waren es 1.200,0.| Heute mehr.",
    "Die Aktie stieg um 3,5 %.| Nvidia gewann 5%.| Apple verlor.",
    "Sie fiel um 16,6.| Microsoft gewann.",
    "Es geschah um 14.30 Uhr.| 13 Menschen waren dabei.",
    # names
    "J. K. Rowling schrieb.| J.R.R. Tolkien auch.",
    "Samuel H. Altman leitet die Firma.| Er gründete sie mit.",
    "Die Serie B.| Thrive führte sie an.",
    # quotations
    "„Wir sind begeistert.| Wir machen weiter.“| Das sagte Altman.",
    "Altman sagte: „Wir sind begeistert.“",
    "Altman sagte: „Wir sind begeistert.“| Scott stimmte zu.",
    "Altman sagte: »Wir sind begeistert.«| Scott stimmte zu.",
    "Altman sagte: «Wir sind begeistert.»| Scott stimmte zu.",
    'Altman sagte: "Wir sind begeistert."| Scott stimmte zu.',
    "„Wir sind begeistert“, sagte Altman.| „Wir machen weiter.“",
    "„Kommen Sie?“, fragte er.| „Ja!“, rief sie.| Dann ging er.",
    "„Kommen Sie?“ fragte er.| Niemand kam.",
    "Er sagte: „Das nennt man ‚Fortschritt.‘“| Keiner lachte.",
    "Er fragte: „Was nun?“.| Keiner antwortete.",
    # brackets, marks, ellipses
    "(Das war klar.)| Danach ging es weiter.",
    "(Das war klar.| Es blieb so.)| Danach ging es weiter.",
    "Die Firma (früher: Los geht's!) Apple kaufte zu.| Sie wuchs.",
    "Der Minister (?) Meier kam.| Er blieb (leider nicht lange).| Er ging.",
    "Wirklich?!| Ja!!!| So bleibt das.",
    "Nun ja …| Das war alles.",
    "Er wartete...| Niemand kam.",
    "Er sagte, dass ... Apple ... zahlt.| Das stimmt.",
    "Satz eins.| […] Satz zwei.",
    "Satz eins […].| Satz zwei.",
    "Das steht fest.[1]| Es wurde belegt.[2][13]| Ende.",
    # addresses, missing spaces, other writings
    "Mehr auf example.com.| Oder unter https://example.org/a.b?c=d!e im Netz.",
    "Die Seite example.com ist neu.| Amazon.com Inc. gehört sie nicht.",
    "Apple hat nicht investiert.|Das Unternehmen arbeitet mit.",
    "Yahoo! Finance berichtet darüber.| Yahoo!| Das war einmal.",
    "Der Absatz fiel.| iPhone und iPad waren betroffen.",
    "Gut 😀.| Sehr gut!| 😀 Wir freuen uns.",
    "Kein Ende in Sicht",
]

ENGLISH = [
    "Mr. Smith met Dr. Jones and Mrs. Brown.| They talked.",
    "See No. 5 and no. 7 on the list.| He said no.| Apple agreed.",
    "It opened on Jan. 5 and closed on Sept. 17, 2024.| Nobody came.",
    "It opens at 9 a.m. every day.| It closes at 5 p.m.| The shop is small.",
    "The plant closes at 5 p.m. Monday.| It reopens at 9 a.m.| Workers were told.",
    "It starts at 5 p.m. EST or 11 p.m. Berlin time.| At 5 p.m. President Lee spoke.| The 5 p.m. Amtrak train left.",
    "The U.S. Air Force and the U.K. government agreed.| Nobody else did.",
    "He lives in the U.S.| The company is in the E.U.| It grows.",
    "Investors, e.g. Microsoft, i.e. Big Tech, agreed.| E.g. Nvidia.",
    "He works for Acme Inc.| The company makes anvils.",
    "Acme Corp. Chairman Lee and Widget Co. Ltd. agreed.| He resigned.",
    "J. K. Rowling and Samuel H. Altman met George W. Bush.| They talked.",
    "J. A. Smith wrote it.| She knew.",
    "Thrive led Series B.| Sequoia had led Series A.",
    "World War II.| Germany lost it.",
    "Smith et al. found it.| Brown et al. Disagree they did not.",
    "Apple vs. Samsung went to court.| Samsung lost.",
    "Sen. Warren and Gov. Newsom met Gen. Petraeus in Calif. last week.| They agreed.",
    "Sales rose 3.5 percent to $1,234.56.| 13 analysts had expected less.",
    "It happened in 2024.| Microsoft had invested before.",
    "The count rose to 15.| Microsoft gained.",
    "It was signed on 17. October 2024.| It holds.",
    "“We are thrilled.| We carry on.”| That is what he said.",
    "Altman said: “We are thrilled.”| Scott agreed.",
    'Altman said, "We are thrilled."| Scott agreed.',
    "'We are thrilled.'| Scott agreed.",
    '"Is it true?" Altman asked.| "Yes!" Kevin Scott said.| "No!"| They left.',
    '"Is it true?" he asked.| Nobody knew.',
    "“Stop!”| The car went on.",
    "He left (at last!).| She stayed.",
    "The plan (see fig. 3) failed.| (It was bad.)| Nobody cared.",
    "Wait...| What?!| Never.",
    "“We … are happy,” he said.| “We are … Apple.”",
    "Visit example.com.| It is free.| See www.example.org/index.html for more.",
    "Sales fell.| iPhone sales did not.| eBay gained.",
    "He has a Ph.D. in physics.| She has none.",
    "It is art.| Apple said so.| He is a gem.",
    "I saw Jan.| The weather was fine.",
    "1. Buy milk.| 2. Sell bread.| 3. The end.",
    "A. The first point.| B. The second point.",
    "the whole text is small. and nobody cares. really",
    "no end at all",
]


def sentences(text: str, language: Language) -> list[str]:
    return [span.of(text) for span in split(text, language)]


@pytest.mark.parametrize("marked", GERMAN)
def test_german(marked: str) -> None:
    assert sentences(marked.replace("|", ""), "de") == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert sentences(marked.replace("|", ""), "en") == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(
    "marked",
    [
        "Die meisten Beschäftigten der\nFlensburger Werft wechselten zu\nSiemens.| Das war im Mai.",
        "Ein neues Team entsteht\n|Im Mai 2021 versprach der Konzern, alle Beschäftigten der Werft zu behalten.",
        "Von Max Muster\n|17. Oktober 2024\n|Der Konzern behält alle Beschäftigten der Werft, wie er mitteilte.",
        "Die Leitung geht.\n|Ein neues Team\n|Im Mai 2021 versprach der Konzern, alle zu behalten.",
        "Altman sagte:\n„Wir sind begeistert und machen weiter, solange es geht.“",
        "Er sprach mit der\nKieler Zeitung, die darüber berichtete, was am Tag zuvor geschah.",
        "Der Vertrag mit Acme\nwurde am Tag zuvor geschlossen und gilt für alle Beteiligten.",
        "Sie kam am\n17. Oktober an und blieb dann für eine ganze Weile in der Stadt.",
        "Investoren:\n|- Apple\n|- Microsoft und andere\n|- Nvidia",
        "Investoren\n|• Apple\n|• Microsoft",
        "Punkte:\n|1. Apple zahlt\n|2. Microsoft zahlt",
        "Das Unternehmen wuchs\n- nicht zuletzt dank OpenAI - auch im Ausland.",
    ],
)
def test_a_line_break_ends_a_sentence_only_where_the_line_stands_alone(marked: str) -> None:
    assert sentences(marked.replace("|", ""), "de") == [part.strip() for part in marked.split("|")]


def test_a_blank_line_always_ends_a_sentence() -> None:
    assert sentences("Er sprach mit\n\nder Presse, z. B.\n \nDr.\n\n\nWeiß", "de") == [
        "Er sprach mit",
        "der Presse, z. B.",
        "Dr.",
        "Weiß",
    ]


def test_a_lone_quotation_mark_at_the_end_of_a_paragraph_closes_the_sentence() -> None:
    assert sentences('He said: " We are thrilled. "\n\nThen he left.', "en") == [
        'He said: " We are thrilled. "',
        "Then he left.",
    ]


def test_paragraphs_are_parted_by_blank_lines_only() -> None:
    text = "\n One.\nTwo. \n \t\nThree.\n\n\n\nFour."
    assert [span.of(text) for span in paragraphs(text)] == ["One.\nTwo.", "Three.", "Four."]


def test_no_text_has_no_sentences() -> None:
    assert split("", "de") == paragraphs(" \n\n ") == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("." * 100_000, 1),
        ("." * 100_000 + "x", 1),
        (". " * 50_000, 1),
        ("[1]" * 30_000 + "x", 1),
        ("a." * 50_000, 1),
        ("Xy.)" * 25_000, 1),
        ("(Xy. " + "und so weiter.) " * 5_000, 1),
        ('"' * 100_000, 1),
        ("x" * 1_000_000, 1),
        ("no end " * 150_000, 1),
        ("Das ist gut. " * 77_000, 77_000),
    ],
    ids=lambda value: str(value)[:12],
)
def test_long_and_hostile_texts(text: str, count: int) -> None:
    spans = split(text, "de")
    assert len(spans) == count
    assert_covers(text, spans)


PIECES = [
    *(
        ". ",
        "... ",
        "…",
        "? ",
        "! ",
        ".“ ",
        "„",
        "“",
        '"',
        "'",
        "»",
        "«",
        "(",
        ")",
        "[1]",
        ", ",
        ": ",
        "; ",
        "- ",
        "– ",
    ),
    *(
        " ",
        "\n",
        "\n\n",
        "\t",
        "\u00a0",
        "\r\n",
        "z. B. ",
        "Dr. ",
        "U.S. ",
        "Nr. ",
        "3. ",
        "17.10. ",
        "1.234,5 ",
        "II. ",
    ),
    *(
        "Das ",
        "Apple ",
        "Microsoft",
        "iPhone ",
        "said ",
        "im ",
        "ß",
        "Ä",
        "https://example.com/a.b?c ",
        "• ",
        "1) ",
        "😀",
    ),
]
texts = st.one_of(
    st.text(), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map("".join)
)


def assert_covers(text: str, spans: tuple[Span, ...]) -> None:
    """The spans are in order, apart, trimmed, and leave out nothing but white space."""
    end = 0
    for span in spans:
        assert span.start >= end
        assert not text[end : span.start].strip()
        assert span.of(text)
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end:].strip()


@given(text=texts, language=st.sampled_from(LANGUAGES))
@example(text="Ende. *****\n\nneu", language="de")
def test_sentences_cover_any_text(text: str, language: Language) -> None:
    assert_covers(text, split(text, language))


@given(text=texts)
def test_paragraphs_cover_any_text(text: str) -> None:
    assert_covers(text, paragraphs(text))


@given(text=texts, language=st.sampled_from(LANGUAGES))
def test_each_sentence_lies_in_one_paragraph(text: str, language: Language) -> None:
    whole = paragraphs(text)
    for sentence in split(text, language):
        assert sum(sentence.meets(paragraph) for paragraph in whole) == 1


@given(texts, texts, st.sampled_from(LANGUAGES))
def test_a_paragraph_is_split_alike_wherever_it_stands(first: str, second: str, language: Language) -> None:
    by = len(first) + 2
    assert split(f"{first}\n\n{second}", language) == (
        *split(first, language),
        *(Span(span.start + by, span.end + by) for span in split(second, language)),
    )
