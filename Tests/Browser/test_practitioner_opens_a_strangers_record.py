"""Rowan meets a man at the bus station whom she does not know, and has to open his record to see him home."""

import re

from playwright.sync_api import Page, expect

from harness.forms import find_person

REASON = "Cold and confused at the bus station, and cannot say where he lives. I need an address."


def test_she_breaks_the_glass_with_a_reason_that_stays_on_the_record(page: Page, sign_in, look_over):
    sign_in("practitioner")
    find_person(page, "Innes Gowrie")
    page.get_by_role("link", name="Gowrie, Innes").click()
    expect(page.get_by_role("heading", level=1, name="This record is closed to you")).to_be_visible()
    ask = page.get_by_role("region", name="Ask first")
    expect(ask, "there is somebody to ask").to_contain_text("no key worker yet. Ask a team manager to add you")
    look_over(page, "closed-record")

    page.get_by_role("button", name="Open the record").click()
    faults = page.get_by_role("alert")
    expect(faults).to_be_focused()
    look_over(page, "closed-record-no-reason")

    page.get_by_label("Why you need the record now").fill(REASON)
    page.get_by_role("button", name="Open the record").click()
    expect(page.get_by_text("The record is open to you for eight hours")).to_be_visible()
    expect(page.locator(".person")).to_contain_text("Innes Gowrie")
    look_over(page, "opened-record")

    page.get_by_role("link", name="Who has looked").click()
    expect(page.get_by_role("row", name=re.compile("Rowan Tayfield")).filter(has_text=REASON).first).to_be_visible()


def test_a_record_that_is_not_there_is_said_so(page: Page, sign_in, look_over):
    sign_in("practitioner")
    find_person(page, "Zebedee Quillfeather")
    expect(page.get_by_text("Nobody found for “Zebedee Quillfeather”")).to_be_visible()
    look_over(page, "people-none-found")
    page.goto("/people/01ABCDEFGHJKMNPQRSTVWXYZ00")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    look_over(page, "not-found")
