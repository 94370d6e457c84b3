"""Somebody without an account asks for help, with and without script."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("script", [True, False])
def test_anybody_can_ask(open_page, look_over, script: bool):
    page: Page = open_page(script=script)
    page.goto("/")
    page.get_by_role("link", name="Ask for help").click()
    expect(page.get_by_text("If somebody’s life is in danger, call 999.")).to_be_visible()
    if script:
        look_over(page, "ask")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert")).to_contain_text("Tell us what would help")
    if script:
        look_over(page, "ask-faults")
    page.get_by_label("What would help?").fill("I do not know where to begin.")
    page.get_by_label("How can we reach you?").fill("07700 900142")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1, name="We have it")).to_be_visible()
    expect(page.get_by_text("Your reference is")).to_be_visible()
    if script:
        look_over(page, "ask-thanks")
