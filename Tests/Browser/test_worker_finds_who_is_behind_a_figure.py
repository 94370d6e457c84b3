"""Rowan sees on the outcomes that some are not looked at again, and goes from the figure to the people; nobody else is
shown a name."""

import re

import pytest
from playwright.sync_api import Page, expect

LIST = "/measures/outcomes-reviewed/people"


def test_from_the_dashboard_to_the_people_and_their_records(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.get_by_role("link", name="Outcomes", exact=True).click()
    part = page.get_by_role("region", name="Who is not looked at again")
    expect(part).to_contain_text("None of the figures above knows of an outcome that nobody has scored again")
    part.get_by_role("link", name=re.compile("^Outcomes reviewed.*: the people whose records you may see")).click()
    expect(page.get_by_role("heading", level=1, name="Who is behind this figure?")).to_be_visible()
    expect(page.get_by_text("Each person listed can see that you saw them here")).to_be_visible()
    table = page.get_by_role("table", name="People", exact=True)
    expect(table.get_by_role("columnheader", name="Why you may see the record")).to_be_visible()
    reasons = set(table.locator("tbody td:last-child").all_inner_texts())
    assert reasons <= {"Key worker", "On the care team", "In the team it is allocated to"}, reasons
    look_over(page, "people-behind")

    everybody = table.locator("tbody tr").count()
    page.get_by_label("Which").select_option(index=2)
    page.get_by_role("button", name="Show").click()
    assert table.locator("tbody tr").count() >= everybody, "all are at least those of one side"
    first = table.locator("tbody th a").first
    family = first.inner_text().split(",")[0]
    first.click()
    expect(page).to_have_url(re.compile("/people/[^/]+/plan$"))
    expect(page.locator(".person")).to_contain_text(family)
    page.get_by_role("link", name="Who has looked").click()
    expect(page.get_by_role("main")).to_contain_text("people behind")


@pytest.mark.parametrize(
    "user", ["commissioner", "strategy-officer", "board-member", "inspector", "person", "carer", "administrator"]
)
def test_whoever_does_not_work_with_people_is_refused(user: str, page: Page, sign_in, look_over):
    sign_in(user)
    page.goto("/measures/outcomes-reviewed")
    expect(page.get_by_role("link", name=re.compile("people behind"))).to_have_count(0)
    response = page.goto(LIST)
    assert response.status == 403
    expect(page.get_by_role("heading", name="Where you can go from here")).to_be_visible()
    expect(page.get_by_role("table")).to_have_count(0)
    if user == "board-member":
        look_over(page, "people-behind-refused")


def test_a_visitor_is_asked_to_sign_in_and_then_brought_there(page: Page, site):
    page.goto(LIST)
    expect(page).to_have_url(re.compile("/sign-in"))
    page.get_by_label("User name").fill("practitioner")
    page.get_by_label("Password", exact=True).fill(site.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="Who is behind this figure?")).to_be_visible()


def test_a_list_that_does_not_exist_says_which_do(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.goto(LIST + "?which=some&period=last-24-months")
    expect(page.get_by_role("alert")).to_contain_text("“some” is not a list that there is")
    expect(page.get_by_label("Period", exact=True)).to_have_value("last-24-months")
    look_over(page, "people-behind-fault")
