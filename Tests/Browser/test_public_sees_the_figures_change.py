"""Somebody has the outcomes open at home while Rowan, at work, saves a review: the figures change by themselves."""

import time
from pathlib import Path

from playwright.sync_api import Page, expect

from harness.forms import score_outcome, took_part

WORDS = [
    "I want to sleep through the night",
    "I want my hands back in the soil",
    "I want to walk into the choir by myself and stay to the end",
    "I want the worry in the mornings to lose its grip",
]

# Notes when a part with figures was exchanged, and that the page itself was not loaded again.
WATCH = """() => {
    window.isTheSamePage = true;
    window.exchanged = [];
    document.addEventListener("jute:exchanged", (event) => {
        if (event.detail.id !== "as-at") window.exchanged.push({ id: event.detail.id, at: Date.now() });
    });
}"""


def open_review(page: Page, score: int) -> None:
    page.goto("/work")
    page.get_by_role("link", name="Gowrie, Euphemia").click()
    page.get_by_role("link", name="Record a review").click()
    took_part(page, "Euphemia Gowrie", "Rowan Tayfield")
    for words in WORDS:
        score_outcome(page, words, score)
    page.get_by_label("What was said and agreed").fill("A hard month, and a plan for the next one.")


def wait_until(page: Page, condition: str) -> None:
    """Waits for what a script of the page says; the page's own rules let nobody have text run as script."""
    deadline = time.monotonic() + 60
    while not page.evaluate(f"() => {condition}"):
        assert time.monotonic() < deadline, f"it did not come about: {condition}"
        page.wait_for_timeout(20)


def test_a_saved_review_changes_an_open_dashboard_within_a_second(open_page, sign_in):
    rowan, public = sign_in("practitioner", open_page()), open_page()
    took = []
    for score in (1, 9):
        # Opened anew each time: a page that just exchanged its parts rests for a moment.
        public.goto("/outcomes")
        expect(public.get_by_text("Live: a review that is saved shows here at once.")).to_be_visible()
        public.evaluate(WATCH)
        open_review(rowan, score)
        with rowan.expect_response(lambda response: response.request.method == "POST") as saved:
            rowan.get_by_role("button", name="Save the review").click()
        assert saved.value.status == 303
        acknowledged = time.time() * 1000
        wait_until(public, "window.exchanged.length > 0")
        assert public.evaluate("window.isTheSamePage"), "the page was not loaded again"
        first = public.evaluate("window.exchanged[0]")
        took.append(first["at"] - acknowledged)
        expect(rowan.get_by_text("every outcome has been looked at again")).to_be_visible()
        expect(public.locator("#whole")).to_contain_text("got better")
        # All of it has arrived before the next is saved.
        wait_until(public, "window.exchanged.some((part) => part.id === 'domains')")
    print(f"\nfrom acknowledged to shown: {', '.join(f'{each:.0f} ms' for each in took)}")
    assert max(took) < 1000


def test_a_look_changes_nothing(open_page, sign_in):
    rowan, public = sign_in("practitioner", open_page()), open_page()
    public.goto("/outcomes")
    expect(public.get_by_text("Live: a review")).to_be_visible()
    asked = []
    public.on("request", lambda request: asked.append(request.url))
    rowan.goto("/work")
    rowan.get_by_role("link", name="Gowrie, Euphemia").click()
    expect(rowan.get_by_role("heading", level=1, name="Overview")).to_be_visible()
    public.wait_for_timeout(1_000)
    assert not asked


def test_what_was_opened_stays_open(open_page, sign_in):
    rowan, public = sign_in("practitioner", open_page()), open_page()
    public.goto("/outcomes")
    expect(public.get_by_text("Live: a review")).to_be_visible()
    public.evaluate(WATCH)
    numbers = public.get_by_text("Better, the same and worse, and how far scores moved")
    numbers.click()
    open_review(rowan, 5)
    rowan.get_by_role("button", name="Save the review").click()
    wait_until(public, "window.exchanged.some((part) => part.id === 'domains')")
    expect(public.get_by_role("table", name="Each part of life")).to_be_visible()
    expect(numbers, "the focus stays where it was").to_be_focused()
    sort = public.get_by_role("table", name="Each part of life").get_by_role("button", name="Mean baseline score")
    sort.click()
    expect(public.get_by_role("columnheader", name="Mean baseline score").last).to_have_attribute("aria-sort", "ascending")


def test_the_outcomes_looked_over(page: Page, look_over, site):
    page.goto("/measures")
    page.get_by_role("link", name="Where life got better, and where not").click()
    expect(page.get_by_role("heading", level=1, name="Did life get better?")).to_be_visible()
    expect(page.get_by_role("table", name="Each service, by name, with who came to it")).to_be_visible()
    look_over(page, "outcomes")
    page.pdf(path=Path(__file__).parent / "artefacts" / "screens" / "outcomes.pdf", format="A4")


def test_without_script_it_says_as_at_when(open_page):
    page = open_page(script=False)
    page.goto("/outcomes")
    expect(page.get_by_text("As at ")).to_be_visible()
    expect(page.get_by_text("Load the page again for newer figures.")).to_be_visible()
    expect(page.locator("svg.plot").first).to_be_visible()
