"""Kit keeps the accounts: opens one for a new colleague, who signs in, and closes it when she leaves."""

import re

from playwright.sync_api import Page, expect

from harness.forms import find_record

NAME, USER, FIRST_PASSWORD = "Ailsa Craigie", "ailsa.craigie", "shuttle-bobbin-spindle"


def test_an_account_is_opened_used_and_closed(page: Page, open_page, sign_in, look_over):
    sign_in("administrator")
    expect(page.get_by_role("heading", level=1, name="Accounts")).to_be_visible()
    look_over(page, "accounts")
    page.get_by_label("Name or user name").fill("tayf")
    page.get_by_label("Role").select_option(label="Practitioner")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("row", name=re.compile("Rowan Tayfield"))).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(re.compile(r"1 of \d+ accounts"))
    look_over(page, "accounts-found")
    page.get_by_role("link", name="Show every account").click()
    page.get_by_role("link", name="Add an account").click()
    look_over(page, "add-account")

    page.get_by_label("User name").fill(USER)
    page.get_by_label("Name that colleagues know").fill(NAME)
    page.get_by_label("Role").select_option(label="Practitioner")
    page.get_by_label("First password").fill(FIRST_PASSWORD)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("User name"), "nothing is lost").to_have_value(USER)
    look_over(page, "add-account-fault")

    team = page.get_by_label("Team")
    east = team.locator("option", has_text="Community mental health team, East")
    team.select_option(value=east.get_attribute("value"))
    page.get_by_label("First password").fill(FIRST_PASSWORD)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The account is ready")).to_be_visible()

    hers = open_page()
    assert_she_can_sign_in(hers)
    page.get_by_role("link", name=NAME).click()
    page.get_by_label("Close this account").check()
    look_over(page, "close-account")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("row", name=NAME)).to_contain_text("Closed on")

    hers.reload()
    expect(hers.get_by_role("heading", level=1, name="Sign in"), "she is signed out at once").to_be_visible()


def assert_she_can_sign_in(hers: Page) -> None:
    hers.goto("/sign-in")
    hers.get_by_label("User name").fill(USER)
    hers.get_by_label("Password", exact=True).fill(FIRST_PASSWORD)
    hers.get_by_role("button", name="Sign in").click()
    expect(hers.get_by_role("heading", level=1, name="Your work")).to_be_visible()


def test_no_record_is_open_to_him(page: Page, open_page, sign_in, look_over):
    effie = find_record(sign_in("practitioner", open_page()), "Euphemia Gowrie")
    sign_in("administrator")
    page.goto(effie)
    expect(page.get_by_text("Gowrie")).to_have_count(0)
    look_over(page, "administrator-refused")
