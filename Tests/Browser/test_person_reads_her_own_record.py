"""Effie reads her own record: what matters, how it is going, and who has looked. She cannot change it here."""

import re

from playwright.sync_api import Page, expect


def test_she_reads_her_record_and_who_has_looked(page: Page, sign_in, look_over):
    sign_in("person")
    expect(page.get_by_text("I want to be the one who makes the tea")).to_be_visible()
    look_over(page, "own-record")
    expect(page.get_by_role("heading", level=1, name="Your record")).to_be_visible()
    expect(page.locator("main"), "she is spoken to").to_contain_text("What you want of your life")
    expect(page.locator("body"), "nor is her street weighed up").not_to_contain_text("SIMD")
    for words in ("Change", "Add", "Record a review", "Add an outcome"):
        expect(page.get_by_role("link", name=words, exact=True), f"no “{words}”").to_have_count(0)

    page.get_by_role("link", name="Plan", exact=True).click()
    expect(page.get_by_role("button", name=re.compile("^End"))).to_have_count(0)
    look_over(page, "own-plan")
    page.get_by_role("link", name="Who has looked").click()
    expect(page.get_by_role("row", name=re.compile("Rowan Tayfield")).first).to_be_visible()
    expect(page.get_by_role("row", name=re.compile("You .*It is your own record")).first).to_be_visible()
    earlier = page.get_by_role("region", name="Earlier days")
    day = earlier.locator("details").first
    expect(day.get_by_role("table")).to_be_hidden()
    day.locator("summary").first.click()
    expect(day.get_by_role("table"), "an earlier day opens").to_be_visible()
    look_over(page, "own-who-has-looked")


def test_every_link_on_her_record_leads_somewhere_for_her(page: Page, sign_in):
    sign_in("person")
    own = page.url
    for part in ("", "/plan", "/network", "/chronology", "/who-has-looked"):
        page.goto(own + part)
        links = {link.get_attribute("href") for link in page.locator("main a, .person a, .tabs a").all()}
        for link in sorted(link for link in links if link.startswith("/")):
            assert page.request.get(link).ok, f"{link}, from {part or 'the overview'}"


def test_she_cannot_change_it_or_read_another(page: Page, sign_in, look_over):
    sign_in("person")
    own = page.url
    page.goto(own + "/review")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Record a review")
    expect(page.get_by_label("What was said and agreed")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("You cannot change your record here")
    expect(page.locator("main")).to_contain_text("Rowan Tayfield")
    look_over(page, "own-record-refused-change")
    page.get_by_role("link", name="Back to your record").click()
    expect(page.get_by_role("heading", level=1, name="Your record")).to_be_visible()
    page.goto("/people")
    expect(page.get_by_role("main").get_by_role("link", name="Your own record")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    look_over(page, "own-record-refused-search")


def test_she_reads_it_on_an_old_telephone(open_page, sign_in, check_axe):
    page = sign_in("person", open_page(width=320, script=False))
    expect(page.get_by_text("I want to be the one who makes the tea")).to_be_visible()
    expect(page.get_by_role("link", name="Who has looked")).to_be_visible()
    page.get_by_role("link", name="Services", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
