"""Rowan, a community psychiatric nurse, has Effie's review to record, and follows one outcome to what it serves."""

import re

from playwright.sync_api import Page, expect

from harness.forms import rung, score_outcome, took_part

SLEEP = "I want to sleep through the night"
SOIL = "I want my hands back in the soil"
CHOIR = "I want to walk into the choir by myself and stay to the end"
WORRY = "I want the worry in the mornings to lose its grip"
SAID = "Four good nights and a bad one. Effie rang before it became two."


def open_effie(page: Page) -> str:
    page.get_by_role("link", name="Gowrie, Euphemia").click()
    expect(page.get_by_role("heading", level=1, name="Overview")).to_be_visible()
    return page.url.split("?")[0]


def fill_review(page: Page, scores: dict[str, int]) -> None:
    took_part(page, "Euphemia Gowrie", "Rowan Tayfield", others="Innes Gowrie, brother")
    for words, score in scores.items():
        score_outcome(page, words, score)
    page.get_by_label("What was said and agreed").fill(SAID)


def test_she_sees_what_is_due_and_records_a_review(page: Page, sign_in, look_over):
    sign_in("practitioner")
    due = page.get_by_role("region", name="Reviews due")
    expect(due.get_by_role("listitem").first, "the most pressing first").to_contain_text(re.compile(r"Overdue by \d+ days?"))
    look_over(page, "my-work")

    open_effie(page)
    expect(page.get_by_text("likes to be called Effie")).to_be_visible()
    look_over(page, "overview")
    page.get_by_role("link", name="Record a review").click()
    look_over(page, "review")

    fill_review(page, {SLEEP: 8, SOIL: 8, CHOIR: 6})
    page.get_by_role("button", name="Save the review").click()
    faults = page.get_by_role("alert")
    expect(faults).to_be_focused()
    expect(faults).to_contain_text("lose its grip")
    expect(page.get_by_label("What was said and agreed"), "nothing is lost").to_have_value(SAID)
    for words, score in {SLEEP: 8, SOIL: 8, CHOIR: 6}.items():
        expect(rung(page.get_by_role("group", name=f"“{words}”"), "Where are they now?", score)).to_be_checked()
    look_over(page, "review-unscored")

    score_outcome(page, WORRY, 4, "Agreed together")
    page.get_by_role("button", name="Save the review").click()
    expect(page.get_by_text("every outcome has been looked at again")).to_be_visible()
    expect(page.locator(".outcome", has_text=SLEEP)).to_contain_text("Better, up 6 points")
    look_over(page, "plan")

    page.get_by_role("link", name="Chronology").click()
    newest = page.get_by_role("listitem").filter(has_text="4 of 4 outcomes scored").first
    expect(newest).to_contain_text(SAID)
    look_over(page, "chronology")

    page.get_by_role("link", name="Who has looked").click()
    lines = page.get_by_role("main")
    saved = lines.get_by_role("row", name=re.compile("Rowan Tayfield.*4 of 4 outcomes scored.*key worker"))
    expect(saved.first).to_be_visible()
    expect(lines.get_by_role("row", name=re.compile(r"Rowan Tayfield.*Looked \d+ times: ")).first).to_be_visible()
    reference = re.compile(r"\b(service|outcome)/[a-z0-9]")
    expect(lines, "references are shown by their names").not_to_contain_text(reference)
    look_over(page, "who-has-looked")
    page.get_by_role("link", name="Network", exact=True).click()
    look_over(page, "network")


def test_she_follows_one_outcome_up_to_a_strategic_priority(page: Page, sign_in, look_over):
    sign_in("practitioner")
    open_effie(page)
    page.get_by_role("link", name=f"“{SLEEP}”").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(SLEEP)
    look_over(page, "thread-outcome")
    page.get_by_role("main").get_by_role("link", name="Hope Point", exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name="Hope Point")).to_be_visible()
    page.goto("/thread/service/hope-point")
    page.get_by_role("main").get_by_role("link", name="Health inequalities").first.click()
    expect(page.get_by_role("heading", level=1, name="Health inequalities")).to_be_visible()
    expect(page.get_by_text(SLEEP), "no person’s words stand on the plan").to_have_count(0)


def test_an_outcome_that_could_not_be_scored_needs_a_reason(page: Page, sign_in, check_axe, shoot):
    sign_in("practitioner")
    open_effie(page)
    page.get_by_role("link", name="Record a review").click()
    fill_review(page, {SLEEP: 8, SOIL: 8, CHOIR: 6})
    worry = page.get_by_role("group", name=f"“{WORRY}”")
    expect(worry.get_by_label("If it could not be scored, why")).to_be_hidden()
    worry.get_by_label("It could not be scored this time").check()
    page.get_by_role("button", name="Save the review").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(worry.get_by_label("It could not be scored this time")).to_be_checked()
    check_axe(page)
    shoot(page, "review-without-reason")
    worry.get_by_label("If it could not be scored, why").fill("Effie was too tired for the last question")
    page.get_by_role("button", name="Save the review").click()
    expect(page.get_by_text("every outcome has been looked at again")).to_be_visible()
    expect(page.get_by_text("not scored: Effie was too tired for the last question").first).to_be_visible()


def test_a_page_of_the_record_on_paper_says_who_printed_it_when_and_why(page: Page, sign_in, shoot):
    sign_in("practitioner")
    record = open_effie(page)
    for part in ("", "/plan", "/chronology"):
        page.goto(record + part)
        page.emulate_media(media="print")
        head = page.locator(".print-header")
        expect(head).to_be_visible()
        expect(head).to_contain_text("Rowan Tayfield")
        expect(head).to_contain_text(re.compile(r"\d{1,2} \w+ 20\d\d at \d{1,2}:\d\d[ap]m"))
        expect(head).to_contain_text("key worker")
        expect(head).to_contain_text("made up")
        for furniture in (".site-header", ".tabs", ".buttons", ".site-footer"):
            for piece in page.locator(furniture).all():
                expect(piece).to_be_hidden()
        expect(page.get_by_text("Euphemia Gowrie").first).to_be_visible()
        shoot(page, "print" + part.replace("/", "-"))
        page.emulate_media(media="screen")
