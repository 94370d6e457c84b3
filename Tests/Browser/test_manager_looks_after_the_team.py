"""Iona, the manager of Rowan's team, reviews a record that was opened with a reason, and sees that work is shared."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

from harness.forms import fill_date, find_person

FOUND = "Right to open it: he was cold and lost, and was taken home. I have thanked her."


def test_she_reviews_a_record_that_was_opened(page: Page, sign_in, look_over):
    sign_in("team-manager")
    waits = re.compile("opened with a reason and waits? for your review")
    expect(page.get_by_role("heading", name=waits)).to_be_visible()
    expect(page.get_by_text(re.compile("In your team .* overdue"))).to_be_visible()
    expect(page.get_by_role("region", name="Overdue in your team")).to_contain_text(re.compile(r"Overdue by \d+ day"))
    look_over(page, "manager-work")
    page.get_by_role("link", name="Review opened records").click()
    waiting = page.get_by_role("region", name="Waiting for your review")
    expect(waiting, "it says whose record it was").to_contain_text("Finlay Carse")
    expect(waiting).to_contain_text("Met at the bus station in slippers")
    look_over(page, "opened-records")

    waiting.get_by_role("row", name=re.compile("bus station in slippers")).get_by_role("link", name="Review it").click()
    expect(page.get_by_text("Finlay Carse")).to_be_visible()
    look_over(page, "opened-record-review")
    page.get_by_label("What you found and what happens next").fill(FOUND)
    page.get_by_role("button", name="Save the review").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose what you found")
    expect(page.get_by_label("What you found and what happens next"), "nothing is lost").to_have_value(FOUND)
    look_over(page, "opened-record-review-fault")

    page.get_by_role("group", name="What did you find?").get_by_role("radio").first.check()
    page.get_by_role("button", name="Save the review").click()
    expect(page.get_by_text("Your review is saved")).to_be_visible()
    expect(page.get_by_role("region", name="Reviewed", exact=True)).to_contain_text(FOUND)


def test_she_allocates_a_record_and_names_another_key_worker(page: Page, sign_in, look_over):
    sign_in("team-manager")
    find_person(page, "Barry Hunter")
    page.get_by_role("link", name="Hunter, Barry").click()
    page.get_by_role("link", name="Change Allocated to").click()
    expect(page.get_by_label("Team", exact=True)).to_have_value(re.compile("^team/"))
    look_over(page, "allocate")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The record has been allocated")).to_be_visible()

    page.get_by_role("link", name="Network", exact=True).click()
    page.get_by_role("link", name="Add a worker").click()
    worker = page.get_by_label("Worker", exact=True)
    colleague = worker.locator("option", has_text="Community mental health team, East").filter(
        has_not_text=re.compile("Tayfield|Balgay")
    ).first
    name = colleague.inner_text().split(",")[0]
    worker.select_option(value=colleague.get_attribute("value"))
    page.get_by_label("What they do").fill("Community psychiatric nurse")
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_text("They are on the care team now")).to_be_visible()

    team = page.get_by_role("table", name="Care team")
    team.get_by_role("row", name=re.compile(name)).get_by_role("link", name="Make key worker").first.click()
    expect(page.get_by_role("main")).to_contain_text(f"hands over to {name}")
    look_over(page, "change-key-worker")
    page.get_by_role("button", name="the key worker").click()
    expect(page.get_by_text("The key worker has changed")).to_be_visible()
    expect(page.locator(".person")).to_contain_text(name)
    expect(team.locator(".tag", has_text="Key worker"), "there is exactly one").to_have_count(1)
    expect(team.get_by_role("row", name=re.compile(name)).first).to_contain_text("Key worker")
    look_over(page, "network-new-key-worker")


def test_she_takes_a_colleague_off_a_care_team_with_a_day(page: Page, sign_in, look_over):
    sign_in("team-manager")
    find_person(page, "Euphemia Gowrie")
    page.get_by_role("link", name="Gowrie, Euphemia").click()
    page.get_by_role("link", name="Network", exact=True).click()
    team = page.get_by_role("table", name="Care team")
    team.get_by_role("row", name=re.compile("Lorraine Stevenson")).get_by_role("link", name="Take off").click()
    expect(page.get_by_role("heading", level=1, name="Take off the care team")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Lorraine Stevenson, Peer support worker")
    look_over(page, "end-care-team")
    fill_date(page, "The day it ends", date.today() + timedelta(days=500))
    page.get_by_role("button", name="Take off the care team").click()
    expect(page.get_by_role("alert")).to_contain_text("more than a year away")
    fill_date(page, "The day it ends", date.today() + timedelta(days=1))
    page.get_by_role("button", name="Take off the care team").click()
    expect(page.get_by_text("The day they leave the care team is on record")).to_be_visible()
    team.get_by_role("row", name=re.compile("Lorraine Stevenson")).get_by_role("link", name="Take off").click()
    fill_date(page, "The day it ends", date.today())
    page.get_by_role("button", name="Take off the care team").click()
    expect(team.get_by_role("row", name=re.compile("Lorraine Stevenson"))).to_contain_text("left")
