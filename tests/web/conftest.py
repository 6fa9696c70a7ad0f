"""A real browser, and a real server with the sample articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.programs import needed
from tests.verifier.service import listening, running
from verifier.assemble import Service

LONGEST_ANSWER = 60_000  # milliseconds

Opened = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium."""
    program = needed("chromium")
    expect.set_options(timeout=LONGEST_ANSWER)
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with running(tmp_path_factory.mktemp("web"), samples=True) as service:
        yield service


@pytest.fixture(scope="session")
def address(service: Service) -> Iterator[str]:
    """Where the page is."""
    with listening(service) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens a page; at the end nothing may have gone elsewhere, and nothing may have been refused by its policy."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []
    foreign: list[str] = []

    def open_page(address: str, path: str = "/", **options: Any) -> Page:
        context = browser.new_context(**{"locale": "en-GB", **options})
        context.set_default_timeout(LONGEST_ANSWER)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if _is_wrong(said.text) else None)
        page.on("dialog", lambda dialog: wrong.append(f"a dialog: {dialog.message}"))
        page.on("request", lambda request: foreign.append(request.url) if _is_foreign(request.url, address) else None)
        page.goto(f"{address}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert (wrong, foreign) == ([], [])


def _is_wrong(said: str) -> bool:
    """Whether the console tells of more than an answer with an error status, which some tests ask for."""
    return not said.startswith("Failed to load resource")


def _is_foreign(url: str, address: str) -> bool:
    return not url.startswith((f"{address}/", "data:"))
