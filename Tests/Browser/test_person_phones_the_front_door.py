"""Rowan takes the phone: somebody wants company, and is pointed to it before the call is over."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from harness.count import Count

ARTEFACTS = Path(__file__).parent / "artefacts"
ASKED = "The evenings are long since my sister moved away. Is there anywhere I could go?"


def test_a_call_is_settled_within_a_minute(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.goto("/front-door")
    look_over(page, "front-door")
    count = Count(page)
    page.get_by_role("link", name="A new contact").click()
    count.again()
    page.get_by_label("Name (optional)", exact=True).press_sequentially("Finlay Carse", delay=count.delay)
    page.get_by_label("What is being asked, in their words").press_sequentially(
        ASKED, delay=count.delay, timeout=60_000)
    page.get_by_label("Advice, or a pointer to help").check()
    page.get_by_label("Service", exact=True).select_option(label="Hope Point (can be booked now)")
    page.get_by_label("Why", exact=True).press_sequentially("Company is what was asked for", delay=count.delay)
    page.get_by_role("button", name="Save").click()
    count.again()
    page.get_by_label("Finlay Carse, born").check()
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_text("Finlay Carse was pointed to Hope Point")).to_be_visible()
    done = count.done()
    (ARTEFACTS / "interactions.json").write_text(json.dumps({"contact with signposting": done}))
    assert done["interactions"] <= 12, done
    assert done["seconds"] <= 60, done
    look_over(page, "contact-settled")


def test_what_is_asked_at_the_door_page_by_page(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.goto("/front-door/new")
    look_over(page, "contact-new")
    page.get_by_label("A referral to a team").check()
    look_over(page, "contact-new-referral")
    page.get_by_role("button", name="Save").click()
    faults = page.get_by_role("alert")
    expect(faults).to_be_focused()
    expect(faults).to_contain_text("Write what is being asked, in their own words")
    expect(faults).to_contain_text("Choose the team that it is referred to")
    look_over(page, "contact-new-faults")
    page.get_by_label("Name (optional)", exact=True).fill("Finlay Carse")
    page.get_by_label("What is being asked, in their words").fill("The stairs are too much for him now.")
    page.get_by_label("Team", exact=True).select_option(index=1)
    page.get_by_label("Why", exact=True).fill("Somebody has to come and see")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1, name="Is it one of these people?")).to_be_visible()
    look_over(page, "contact-matches")


def test_a_referral_goes_from_the_list_to_a_worker(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.goto("/front-door/new")
    page.get_by_label("Name (optional)", exact=True).fill("Torquil Invergowrie")
    page.get_by_label("What is being asked, in their words").fill("I am not safe in the bath any more.")
    page.get_by_label("A referral to a team").check()
    page.get_by_label("Team", exact=True).select_option(value="team/cmht-east")
    page.get_by_label("Urgent", exact=True).check()
    page.get_by_label("Why", exact=True).fill("Somebody has to come and see")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Torquil Invergowrie was referred to Community mental health team, East")).to_be_visible()

    page.get_by_role("link", name="Front door", exact=True).click()
    page.get_by_role("link", name="Waiting lists").click()
    look_over(page, "waiting-lists")
    page.get_by_role("link", name="Community mental health team, East").click()
    look_over(page, "waiting")
    page.get_by_role("link", name="Invergowrie, Torquil").click()
    look_over(page, "referral")
    for event in ("Look at it", "Give to a worker"):
        page.get_by_label(event).check()
        if event == "Give to a worker":
            worker = page.get_by_label("Worker", exact=True)
            worker.select_option(value="practitioner")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_text("The referral has been moved on")).to_be_visible()
    page.get_by_label("Take on").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Taken on by a worker on")).to_be_visible()
    look_over(page, "referral-taken-on")
    page.get_by_role("link", name="Torquil Invergowrie").click()
    expect(page.get_by_role("region", name="Record of Torquil Invergowrie")).to_contain_text("Rowan Tayfield")
    page.get_by_role("link", name="Contacts", exact=True).click()
    look_over(page, "record-contacts")


def test_nobody_is_sent_away_with_nothing(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.goto("/front-door/new")
    page.get_by_label("Name (optional)", exact=True).fill("Wilhelmina Longforgan")
    page.get_by_label("What is being asked, in their words").fill("I would like a group to go to.")
    page.get_by_label("A referral to a team").check()
    page.get_by_label("Team", exact=True).select_option(value="team/cmht-east")
    page.get_by_label("Why", exact=True).fill("She asked for it")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Community mental health team, East").click()
    page.get_by_label("Decline, and offer something else").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("nobody is sent away with nothing")
    look_over(page, "referral-declining")
    page.get_by_label("Why", exact=True).fill("A group can begin sooner")
    page.get_by_label("What is offered instead").fill("The Thursday group, with somebody to go along")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Offered instead: The Thursday group")).to_be_visible()
