"""The page in a browser, as its readers use it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Browser, Page, expect

from claims.database import writing
from claims.documents import Given
from claims.records import Status
from claims.store import Keys
from tests.verifier.service import listening, running
from tests.web.conftest import Opened
from verifier.assemble import Service
from verifier.results import Reason, Slot, Stance, Verdict

CLAIM = "Apple invested directly in OpenAI"
QUOTE = "In the end, however, Apple did not invest directly in OpenAI."
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"

_CONTRAST = """
(selector) => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const found = document.querySelector(selector);
  let under = found;
  while (getComputedStyle(under).backgroundColor === "rgba(0, 0, 0, 0)") under = under.parentElement;
  const pair = [getComputedStyle(found).color, getComputedStyle(under).backgroundColor].map(light).sort((a, b) => b - a);
  return (pair[0] + 0.05) / (pair[1] + 0.05);
}
"""


def ask(page: Page, claim: str) -> None:
    page.get_by_role("textbox", name="claim").or_(page.get_by_role("textbox", name="Behauptung")).fill(claim)
    page.locator("#claim").press("Enter")


def test_a_verdict_is_shown_with_its_evidence(opened: Opened, address: str) -> None:
    page = opened(address)
    ask(page, CLAIM)
    expect(page.get_by_role("heading", level=2)).to_have_text("✗Contradicted")
    expect(page.locator(".meaning")).to_contain_text("Stored documents say otherwise.")
    expect(page.get_by_role("status")).to_contain_text("Contradicted. Stored documents say otherwise.")
    piece = page.get_by_role("article").first
    expect(piece.locator("mark")).to_have_text(QUOTE)
    expect(piece.locator("blockquote")).to_contain_text("been in talks about a stake.")
    expect(piece).to_contain_text("The Harbour Ledger")
    expect(piece).to_contain_text("21 October 2024")
    expect(piece.get_by_role("row", name="Negation")).to_have_text("Negation–no word for itnot≠ conflicts")
    expect(piece.get_by_role("row", name="Degree")).to_have_text("Degreedirectlydirectly= agrees")
    link = piece.get_by_role("link", name="Open the page")
    assert (link.get_attribute("href") or "").startswith("https://example.org/")
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_unknown_is_said_with_its_reason_and_compound_claims_with_their_parts(opened: Opened, address: str) -> None:
    page = opened(address)
    with page.expect_response("**/verify") as answered:
        ask(page, "Quokkas are mammals")
    reason = answered.value.json()["reason"]
    expect(page.get_by_role("heading", level=2)).to_have_text("?Unknown")
    words = page.evaluate("async (reason) => (await import('/web/strings.js')).words.reason[reason]", reason)
    assert words
    expect(page.locator(".meaning")).to_have_text(words)
    ask(page, "Nvidia hat 2024 in OpenAI investiert, und Apple hat direkt in OpenAI investiert.")
    expect(page.locator(".parts li")).to_have_count(2)
    expect(page.locator(".parts li").last).to_contain_text("Apple hat direkt in OpenAI investiert")
    expect(page.locator(".parts li").last.locator("strong")).to_have_text("✗Contradicted")


def test_the_quote_is_shown_in_its_source(opened: Opened, address: str) -> None:
    page = opened(address)
    ask(page, CLAIM)
    button = page.get_by_role("button", name="Show in source").first
    button.press("Enter")
    dialog = page.get_by_role("dialog", name="OpenAI raises 6.6 billion dollars, and Apple stays out")
    expect(dialog.locator("mark")).to_have_text(QUOTE)
    expect(dialog.locator("mark")).to_be_in_viewport()
    expect(dialog).to_contain_text("One famous name is missing from the list.")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()


def test_it_is_used_by_keyboard_alone(opened: Opened, address: str) -> None:
    page = opened(address)
    page.keyboard.press("Tab")
    expect(page.get_by_label("A claim, in one sentence")).to_be_focused()
    page.keyboard.type(CLAIM)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", level=2)).to_have_text("✗Contradicted")
    for _ in range(2):  # past "What counts"
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show in source").first).to_be_focused()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_it_speaks_german_to_germans(opened: Opened, address: str) -> None:
    page = opened(address, locale="de-AT")
    ask(page, CLAIM)
    expect(page.get_by_role("heading", level=2)).to_have_text("✗Widerlegt")
    expect(page.locator(".meaning")).to_contain_text("In gespeicherten Dokumenten steht es anders.")
    expect(page.get_by_role("article").first).to_contain_text("21. Oktober 2024")
    assert page.evaluate("document.documentElement.lang") == "de"
    assert page.title() == "Behauptungsprüfer"


def test_both_languages_have_the_same_words(opened: Opened, address: str) -> None:
    page = opened(address)
    shapes = page.evaluate(
        """async () => {
          const { languages } = await import("/web/strings.js");
          const shape = (words) => Object.fromEntries(
            Object.entries(words).map(([name, word]) => [name, typeof word === "object" ? shape(word) : typeof word]));
          return [shape(languages.en), shape(languages.de)];
        }"""
    )
    assert shapes[0] == shapes[1]
    for name, all_of_it in (("verdict", Verdict), ("reason", Reason), ("stance", Stance), ("slot", Slot)):
        assert set(shapes[0][name]) == set(get_args(all_of_it))
    assert set(shapes[0]["status"]) == set(get_args(Status)) - {"asserted"}
    named = page.locator("[data-text]").evaluate_all("(all) => all.map((one) => one.dataset.text)")
    assert set(named) <= set(shapes[0])


def test_nothing_that_is_given_becomes_html(opened: Opened, tmp_path: Path) -> None:
    quote = f"The tower of Beilstett is {HOSTILE} 40 metres high."
    text = f"😀 The tower 🗼\n\n{quote} It was built in 1911 👷 by the town."
    with running(tmp_path) as service:
        service.ingest(text.encode(), "tower.txt", Given(title=HOSTILE, source=HOSTILE), "text/plain")
        with listening(service) as port:
            page = opened(f"http://127.0.0.1:{port}")
            ask(page, f"The tower of Beilstett is 40 metres high {HOSTILE}")
            expect(page.locator(".checked")).to_have_text(f"The tower of Beilstett is 40 metres high {HOSTILE}")
            piece = page.get_by_role("article").filter(has=page.locator("mark", has_text="40 metres")).first
            expect(piece.locator("mark")).to_have_text(quote)
            expect(piece.locator(".source")).to_have_text(HOSTILE)
            piece.get_by_role("button", name="Show in source").click()
            expect(page.get_by_role("dialog").locator("mark")).to_have_text(quote)
            expect(page.locator("main script, main img, dialog script, dialog img")).to_have_count(0)


def test_copies_are_shown_together(opened: Opened, tmp_path: Path) -> None:
    quote = "The ferry between Ostrand and Hellwick carries 40 cars on every crossing."
    with running(tmp_path) as service:
        for source in ("Harbour News", "Coast Gazette"):
            text = f"News from {source}.\n\n{quote} Nothing else is known so far to {source}."
            service.ingest(text.encode(), "a.txt", Given(source=source), "text/plain")
        with listening(service) as port:
            page = opened(f"http://127.0.0.1:{port}")
            ask(page, quote)
            also = page.get_by_text("The same text also stands in one other place")
            also.click()
            piece = page.get_by_role("article").filter(has=also)
            expect(piece.locator(".source")).to_have_count(2)
            expect(piece.locator("mark")).to_have_text([quote, quote])
            piece.get_by_role("button", name="Show in source").last.click()
            expect(page.get_by_role("dialog").locator("mark")).to_have_text(quote)


def test_hearsay_is_marked_and_can_be_left_out(opened: Opened, address: str) -> None:
    page = opened(address)
    page.get_by_text("What counts").click()
    claim = "OpenAI erwartet 2024 einen Umsatz von 3,7 Milliarden Dollar"
    ask(page, claim)
    expect(page.locator(".attribution").first).to_be_visible()
    expect(page.locator(".meaning")).to_contain_text("None of them says it in its own name.")
    page.get_by_label("Hearsay").select_option("ignore")
    with page.expect_response("**/verify") as answered:
        ask(page, claim)
    expect(page.get_by_role("button", name="Check")).to_be_visible()
    assert all(one["attribution"]["status"] == "asserted" for one in answered.value.json()["evidence"])
    expect(page.locator(".attribution")).to_have_count(0)


def test_the_time_for_which_something_holds_is_said(opened: Opened, address: str) -> None:
    page = opened(address)
    ask(page, "From 2 June 2025 the Kettenbrücke will be closed to cars while it is repaired.")
    piece = page.get_by_role("article").filter(has=page.locator("mark", has_text="From 2 June 2025")).first
    expect(piece.locator(".validity")).to_have_text("holds from 2 June 2025")


def test_what_was_published_later_can_be_left_out(opened: Opened, address: str) -> None:
    page = opened(address)
    page.get_by_text("What counts").click()
    page.get_by_label("Published by").fill("1999-12-31")
    ask(page, CLAIM)
    expect(page.locator(".meaning")).to_have_text("No stored document says anything about it.")
    expect(page.get_by_text("There is nothing to show.")).to_be_visible()


def test_a_claim_that_cannot_be_checked_is_told_so(opened: Opened, address: str) -> None:
    page = opened(address)
    ask(page, "  ")
    expect(page.get_by_role("alert")).to_have_text("Write down a claim first.")
    ask(page, "It rained. " * 300)
    expect(page.get_by_role("alert")).to_contain_text("The claim cannot be checked like this.")
    expect(page.get_by_role("alert")).to_contain_text("claim: ")
    ask(page, CLAIM)
    expect(page.get_by_role("heading", level=2)).to_be_visible()
    expect(page.get_by_role("alert")).to_be_empty()


def test_too_many_requests_are_told_with_the_time_to_wait(opened: Opened, service: Service) -> None:
    limited = replace(service, settings=replace(service.settings, requests_per_minute=8))
    with listening(limited) as port:
        page = opened(f"http://127.0.0.1:{port}")
        for _ in range(9):
            page.request.get(f"http://127.0.0.1:{port}/sources")
        ask(page, CLAIM)
        expect(page.get_by_role("alert")).to_contain_text("Too many requests. Try again in ")


def test_a_database_that_is_gone_and_a_server_that_is_gone_are_told(opened: Opened, tmp_path: Path) -> None:
    with running(tmp_path) as service:
        with listening(service) as port:
            page = opened(f"http://127.0.0.1:{port}")
            with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
                raw.execute("DROP TABLE store_state")
            ask(page, CLAIM)
            expect(page.get_by_role("alert")).to_contain_text("The service cannot read its documents now.")
            expect(page.get_by_role("alert")).to_contain_text("Request ")
        ask(page, CLAIM)
        expect(page.get_by_role("alert")).to_have_text("The service does not answer. Is it still running?")


def test_a_key_is_asked_for_and_kept_in_its_tab_only(opened: Opened, service: Service, browser: Browser) -> None:
    with writing(service.sessions) as session:
        _, secret = Keys(session).create("Reader", ["verify"])
    closed = replace(service, settings=replace(service.settings, require_key=True))
    with listening(closed) as port:
        page = opened(f"http://127.0.0.1:{port}")
        expect(page.get_by_label("API key")).to_be_visible()
        ask(page, CLAIM)
        expect(page.get_by_role("alert")).to_contain_text("A key is needed")
        expect(page.get_by_label("API key")).to_be_focused()
        page.get_by_label("API key").fill(secret)
        ask(page, CLAIM)
        expect(page.get_by_role("heading", level=2)).to_have_text("✗Contradicted")
        page.get_by_role("button", name="Show in source").first.click()
        expect(page.get_by_role("dialog").locator("mark")).to_have_text(QUOTE)
        page.reload()
        expect(page.get_by_label("API key")).to_have_value(secret)
        assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
        assert secret not in page.url
        other = page.context.new_page()
        other.goto(f"http://127.0.0.1:{port}")
        expect(other.get_by_label("API key")).to_have_value("")


def test_no_key_is_asked_for_where_none_is_needed(opened: Opened, address: str) -> None:
    expect(opened(address).get_by_label("API key")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_legible_on_a_phone_in_light_and_dark(opened: Opened, address: str, scheme: Any) -> None:
    page = opened(address, viewport={"width": 360, "height": 740}, color_scheme=scheme)
    ask(page, CLAIM)
    expect(page.get_by_role("heading", level=2)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")
    selectors = [".verdict h2", ".stance", "mark", ".around", ".origin", ".checks .result", ".hint", "button", ".motto"]
    assert {
        one: round(page.evaluate(_CONTRAST, one), 1) for one in selectors if page.evaluate(_CONTRAST, one) < 4.5
    } == {}


def test_an_answer_that_is_not_there_yet_is_announced(opened: Opened, address: str) -> None:
    page = opened(address)
    page.route("**/verify", lambda route: None)  # never answered
    ask(page, CLAIM)
    expect(page.get_by_role("status")).to_have_text("Checking …")
    expect(page.get_by_role("button", name="Checking …")).to_have_attribute("aria-disabled", "true")
