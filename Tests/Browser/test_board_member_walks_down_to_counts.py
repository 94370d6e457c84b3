"""Fergus sits on the board: he is answerable for the figures, and no person's record is open to him."""

import re

from playwright.sync_api import Page, expect

from harness.forms import find_record

# Whom the demonstration is about; and what the people of its records want, in their words.
NAMES = re.compile(r"\b(Gowrie|Effie|Euphemia|Finlay|Carse|Tayfield)\b|“I want")
HIDDEN = "hidden to protect people"


def test_a_record_is_refused_with_what_to_do(page: Page, open_page, sign_in, look_over):
    worker = sign_in("practitioner", open_page())
    effie = find_record(worker, "Euphemia Gowrie")
    worker.goto(effie)
    outcome = worker.get_by_role("link", name="“I want to sleep through the night”").get_attribute("href")

    sign_in("board-member")
    expect(page.get_by_role("link", name="People", exact=True)).to_have_count(0)
    page.goto(effie)
    expect(page.get_by_role("main")).to_contain_text("Your role sees protected counts, never a person’s record")
    expect(page.get_by_role("main")).to_contain_text("Look at the measures and the strategic plan")
    expect(page.locator("body")).not_to_contain_text(NAMES)
    look_over(page, "board-refused-record")

    page.goto(outcome)
    expect(page.locator("body")).not_to_contain_text(NAMES)
    expect(page.get_by_role("main")).to_contain_text("added up so that nobody can be picked out")
    look_over(page, "board-refused-outcome")
    page.get_by_role("main").get_by_role("link", name="Did life get better?").click()
    expect(page.get_by_role("heading", level=1, name="Did life get better?")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text(NAMES)


def test_he_walks_a_priority_down_to_protected_counts(page: Page, sign_in, look_over):
    sign_in("board-member")
    page.goto("/priorities/health-inequalities")
    expect(page.locator("body")).not_to_contain_text(NAMES)
    page.get_by_role("link", name="See the whole thread").click()
    down = page.get_by_role("region", name="What it is made of")
    expect(down).to_contain_text(re.compile(r"\d+ outcomes scored again: \d+ got better"))
    expect(down).to_contain_text(HIDDEN)
    expect(down).to_contain_text("Your role sees protected counts, never a person’s record")
    expect(page.locator("body")).not_to_contain_text(NAMES)
    look_over(page, "board-thread-priority")

    down.get_by_role("link", name="Hope Point", exact=True).click()
    page.goto("/thread/service/hope-point")
    expect(page.get_by_role("region", name="What it is made of")).to_contain_text("Your role sees protected counts")
    expect(page.locator("body")).not_to_contain_text(NAMES)
    look_over(page, "board-thread-service")


def test_he_walks_a_measure_down_and_finds_no_name(page: Page, sign_in, look_over):
    sign_in("board-member")
    page.goto("/measures/outcomes-improved?by=service")
    expect(page.get_by_role("main")).to_contain_text(HIDDEN)
    expect(page.locator("body")).not_to_contain_text(NAMES)
    look_over(page, "board-measure-by-service")
    page.get_by_role("link", name="See what it measures").click()
    expect(page.get_by_role("heading", level=1, name="Did life get better?")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text(NAMES)
    look_over(page, "board-thread-measure")
