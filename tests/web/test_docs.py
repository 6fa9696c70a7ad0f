"""/docs in a browser: it works under the policy of the service, with what the service itself brings."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.web.conftest import Opened


def test_swagger_shows_the_operations_and_asks_nobody_else(opened: Opened, address: str) -> None:
    page = opened(address, "/docs")
    expect(page.locator("h1.title, h2.title").first).to_contain_text("Claim verifier")
    verify = page.locator(".opblock-post", has=page.get_by_text("/verify", exact=True))
    verify.locator(".opblock-summary-control").click()
    expect(verify.locator(".opblock-body")).to_contain_text("Apple invested directly in OpenAI")
    described = page.evaluate(
        "async () => Object.values((await (await fetch('openapi.json')).json()).paths)"
        ".flatMap((path) => Object.keys(path)).filter((name) => name !== 'parameters').length"
    )
    expect(page.locator(".opblock")).to_have_count(described)
