"""Rowan puts on record what Effie needs and cannot have; Effie sees it; and in the end it is met."""

import re

from playwright.sync_api import Page, expect

from harness.forms import find_record

WORDS = "A lift to the choir on the dark evenings"


def test_she_records_a_need_and_it_is_met(page: Page, sign_in, open_page, look_over):
    record = find_record(sign_in("practitioner", page), "Euphemia Gowrie")
    page.goto(record + "/plan")
    page.get_by_role("link", name="Put it on record").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Record something that is not met")
    page.get_by_role("button", name="Put it on record").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose what kind of need it is")
    look_over(page, "need-new-refused")
    page.get_by_label("What is needed").fill(WORDS)
    page.get_by_label("What kind of need is it?").select_option(label="Transport")
    page.get_by_label("There is no such service").check()
    expect(page.get_by_label("Making or changing the plan"), "the page that led here says where").to_be_checked()
    page.get_by_role("button", name="Put it on record").click()
    expect(page.get_by_text("It stays there until it is met")).to_be_visible()
    expect(page.get_by_text("things that Effie needs are not there")).to_be_visible()
    expect(page.get_by_role("link", name="Not met yet", exact=True)).to_have_attribute("aria-current", "page")
    look_over(page, "needs")

    effie = sign_in("person", open_page())
    effie.get_by_role("link", name="Not yet", exact=True).click()
    expect(effie.get_by_role("heading", level=1, name="What we could not give you yet")).to_be_visible()
    expect(effie.get_by_text(WORDS)).to_be_visible()
    expect(effie.get_by_role("link", name="It is met"), "she changes nothing here").to_have_count(0)
    look_over(effie, "own-needs")

    page.get_by_role("link", name=re.compile(f"It is met ?: {WORDS}")).click()
    look_over(page, "need-meet")
    page.get_by_role("button", name="Close it as met").click()
    expect(page.get_by_role("alert")).to_contain_text("Say which support meets it")
    page.get_by_label("What meets it?").select_option(label="Hope Point")
    page.get_by_label("How is it met?").fill("A volunteer drives her")
    page.get_by_role("button", name="Close it as met").click()
    expect(page.get_by_text("How long it was missing stays in the figures")).to_be_visible()
    page.get_by_text("that is closed").click()
    expect(page.get_by_role("row", name=WORDS)).to_contain_text("Met by Hope Point. A volunteer drives her")
    page.get_by_role("button", name="It was a mistake").click()
    expect(page.get_by_text("It is open again")).to_be_visible()
