"""Rowan, a community psychiatric nurse, makes a record for somebody new and begins the plan with her.

Somebody of nearly the same name is on record already; two records of one person would be hard to mend.
"""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from harness.forms import fill_date, find_person, rung, score_outcome, took_part

TODAY = date.today()
MATTERS = "My dog, the bowling club, and my own front door. I want to be asked, not told."
NIGHTS = "I want to stop being afraid of the nights"
CLUB = "I want to go back to the bowling club on a Thursday"


def test_she_begins_a_record_a_plan_and_its_first_review(page: Page, sign_in, look_over):
    sign_in("practitioner")
    find_person(page, "Finley Carse")
    found = page.get_by_role("table", name="People found")
    expect(found.get_by_role("link", name="Carse, Finlay"), "near spellings are found").to_be_visible()
    look_over(page, "people-found")

    page.get_by_role("link", name="Make a new record").click()
    look_over(page, "new-person")
    somebody_like_her_is_on_record_already(page, look_over)
    page.get_by_label("None of these is the same person").check()
    page.get_by_role("button", name="Make a new record all the same").click()
    expect(page.get_by_text("Next: name a key worker, then begin the support plan")).to_be_visible()
    look_over(page, "new-record")

    she_names_herself_key_worker(page, look_over)
    they_begin_the_plan(page, look_over)
    they_agree_an_outcome(page, NIGHTS, "Being safe", 2, 7)
    look_over(page, "plan-first-outcome")
    they_agree_an_outcome(page, CLUB, "Seeing people", 1, 8)
    hope_point_helps(page, look_over)
    the_first_review_scores_both(page)

    nights = page.locator(".outcome", has_text=NIGHTS)
    expect(nights).to_contain_text("Better, up 2 points")
    expect(page.locator(".outcome", has_text=CLUB)).to_contain_text("No change, still 1")
    page.get_by_role("link", name="Overview", exact=True).click()
    thread = page.locator(".outcome", has_text=NIGHTS).get_by_role("navigation")
    expect(thread).to_contain_text("Hope Point")
    expect(thread).to_contain_text("Strategic priority")


def somebody_like_her_is_on_record_already(page: Page, look_over):
    page.get_by_label("Given name", exact=True).fill("Finley")
    page.get_by_label("Family name", exact=True).fill("Carse")
    fill_date(page, "Date of birth", date(1948, 5, 14))
    page.get_by_label("First line of the address").fill("9 Shuttle Row")
    page.get_by_label("Anything that helps").fill("Speak on her left side")
    page.get_by_role("button", name="Make the record").click()
    expect(page.get_by_text("This may be the same person")).to_be_visible()
    expect(page.get_by_role("link", name="Finlay Carse")).to_be_visible()
    expect(page.get_by_label("First line of the address"), "nothing is lost").to_have_value("9 Shuttle Row")
    expect(page.get_by_label("Anything that helps")).to_have_value("Speak on her left side")
    page.get_by_role("button", name="Make a new record all the same").click()
    expect(page.get_by_role("alert"), "the question is not passed over").to_be_focused()
    expect(page.get_by_label("Anything that helps")).to_have_value("Speak on her left side")
    look_over(page, "new-person-duplicate")


def she_names_herself_key_worker(page: Page, look_over):
    page.get_by_role("link", name="Name the key worker").click()
    me = page.get_by_role("link", name="Rowan Tayfield")
    expect(me, "the header says who is signed in").to_be_visible()
    option = page.get_by_label("Worker", exact=True).locator("option", has_text="Rowan Tayfield")
    page.get_by_label("Worker", exact=True).select_option(value=option.get_attribute("value"))
    page.get_by_label("What they do").fill("Community psychiatric nurse")
    look_over(page, "name-key-worker")
    page.get_by_role("button", name="Add").click()
    team = page.get_by_role("table", name="Care team")
    expect(team.get_by_role("row", name="Rowan Tayfield")).to_contain_text("Key worker")


def they_begin_the_plan(page: Page, look_over):
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("link", name="Begin the plan").click()
    page.get_by_label("What matters to Finley").fill(MATTERS)
    fill_date(page, "Next review by", TODAY + timedelta(days=84))
    look_over(page, "begin-plan")
    page.get_by_role("button", name="Begin the plan").click()
    expect(page.get_by_text("Next: agree the first outcome")).to_be_visible()
    expect(page.get_by_text(MATTERS)).to_be_visible()


def they_agree_an_outcome(page: Page, words: str, domain: str, now: int, hope: int):
    page.get_by_role("link", name="Add an outcome").click()
    page.get_by_label("In their own words").fill(words)
    part = page.get_by_label("Part of life")
    part.select_option(value=part.locator("option", has_text=domain).first.get_attribute("value"))
    rung(page, "Where are they now?", now).check()
    page.get_by_label("The person’s view").check()
    rung(page, "Where would they like to be?", hope).check()
    page.get_by_role("button", name="Add the outcome").click()
    expect(page.locator(".outcome", has_text=words)).to_contain_text(f"Hoping for {hope}")


def hope_point_helps(page: Page, look_over):
    page.get_by_role("link", name="Add a support").click()
    page.get_by_label("Service", exact=True).select_option(label="Hope Point")
    page.get_by_label("What they do").fill("A call on the evenings that are hardest")
    page.get_by_label(f"“{NIGHTS}”").check()
    page.get_by_label("Does not apply").check()
    look_over(page, "add-support")
    page.get_by_role("button", name="Add the support").click()
    expect(page.locator(".outcome", has_text=NIGHTS)).to_contain_text("Supported by Hope Point")


def the_first_review_scores_both(page: Page):
    page.get_by_role("link", name="Record a review").click()
    took_part(page, "Finley Carse", "Rowan Tayfield")
    score_outcome(page, NIGHTS, 4)
    score_outcome(page, CLUB, 1)
    page.get_by_label("What was said and agreed").fill("The calls help. The club is still a long way off.")
    page.get_by_role("button", name="Save the review").click()
    expect(page.get_by_text("The review is saved, and every outcome has been looked at again")).to_be_visible()


@pytest.mark.parametrize(
    "typed, fault",
    [
        ({"Given name": ""}, "given name"),
        ({"CHI number": "1405480000"}, "CHI"),
        ({"Year": str(TODAY.year + 1)}, "future"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_lost(page: Page, sign_in, check_axe, shoot, typed, fault):
    sign_in("practitioner")
    page.goto("/people/new")
    answers = {"Given name": "Wilma", "Family name": "Loom", "Day": "1", "Month": "2", "Year": "1990"} | typed
    for question, answer in answers.items():
        page.get_by_label(question, exact=question != "CHI number").fill(answer)
    page.get_by_role("button", name="Make the record").click()
    faults = page.get_by_role("alert")
    expect(faults).to_be_focused()
    expect(faults.get_by_role("link").first).to_contain_text(fault)
    expect(page.get_by_label("Family name", exact=True)).to_have_value("Loom")
    faults.get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.matches('[aria-invalid=true], .faulty input')")
    check_axe(page)
    shoot(page, "new-person-fault-" + fault.split()[0].lower())
