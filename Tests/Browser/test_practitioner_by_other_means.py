"""Rowan's day on the keyboard alone, and on a computer whose browser runs no script."""

import re

from playwright.sync_api import Page, expect

from harness.forms import find_person, score_outcome, took_part


def press_until(page: Page, key: str, condition: str, most: int = 120) -> None:
    """Presses a key until what has the focus fits, as somebody without a mouse would."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate(f"(() => {{ const it = document.activeElement; return Boolean({condition}); }})()"):
            # A rung of a ladder shows its focus on the label beside it.
            outlines = page.evaluate(
                "[document.activeElement, document.activeElement.nextElementSibling || document.body]"
                ".map((it) => getComputedStyle(it).outlineStyle)"
            )
            assert "solid" in outlines, "the focus can be seen"
            return
    raise AssertionError(f"{key} never came to {condition}")


def choose(page: Page, name: str) -> None:
    """Tabs to a link or button by its words and presses it."""
    press_until(page, "Tab", f"it.textContent.trim().startsWith({name!r})")
    page.keyboard.press("Enter")


def test_with_the_keyboard_alone_she_signs_in_and_records_a_review(page: Page, site):
    page.goto("/sign-in")
    page.keyboard.press("Tab")
    expect(page.locator(":focus"), "the first stop leads past the header").to_have_text("Skip to main content")
    page.keyboard.press("Enter")
    for answer in ("practitioner", site.password):
        press_until(page, "Tab", "it.matches('input.input')")
        page.keyboard.type(answer)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Your work")).to_be_visible()

    choose(page, "Gowrie, Euphemia")
    expect(page.get_by_role("heading", level=1, name="Overview")).to_be_visible()
    choose(page, "Record a review")
    expect(page.get_by_role("heading", level=1, name="Record a review")).to_be_visible()
    press_until(page, "Tab", "it.matches('#took-part')")
    page.keyboard.press("Space")
    outcomes = page.locator(".field-group").count()
    assert outcomes > 0
    for _ in range(outcomes):
        press_until(page, "Tab", "it.name && it.name.startsWith('score-')")
        page.keyboard.press("Space")
        press_until(page, "Tab", "it.name && it.name.startsWith('view-')")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
    press_until(page, "Tab", "it.matches('#summary')")
    page.keyboard.type("Written without a mouse.")
    choose(page, "Save the review")
    expect(page.get_by_text("every outcome has been looked at again")).to_be_visible()


def test_without_script_she_finds_a_person_and_records_a_review(open_page, sign_in):
    page = sign_in("practitioner", open_page(width=390, script=False))
    expect(page.get_by_role("heading", level=1, name="Your work")).to_be_visible()
    find_person(page, "Euphemia Gowrie")
    page.get_by_role("link", name="Gowrie, Euphemia").click()
    page.get_by_role("link", name="Record a review").click()
    took_part(page, "Euphemia Gowrie")
    page.get_by_label("What was said and agreed").fill("On paper first, then here.")
    page.get_by_role("button", name="Save the review").click()
    faults = page.locator(".error-summary")
    expect(faults).to_contain_text("sleep through the night")
    expect(page.get_by_label("What was said and agreed"), "nothing is lost").to_have_value("On paper first, then here.")
    for legend in page.locator(".field-group > legend").all_inner_texts():
        score_outcome(page, legend.strip("“”"), 6)
    page.get_by_role("button", name="Save the review").click()
    expect(page.get_by_text("every outcome has been looked at again")).to_be_visible()
    page.get_by_role("link", name="Chronology").click()
    expect(page.get_by_text("On paper first, then here.")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You have signed out")).to_be_visible()
    page.goto("/work")
    expect(page).to_have_url(re.compile("/sign-in"))
