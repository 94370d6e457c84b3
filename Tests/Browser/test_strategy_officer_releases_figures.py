"""Mirren releases last year's figures; from then on everybody reads the same, and another release is held against it."""

import re

from playwright.sync_api import Page, expect


def test_released_figures_stand_for_everybody(page: Page, open_page, sign_in, look_over):
    page.goto("/releases")
    look_over(page, "releases-none")
    sign_in("strategy-officer")
    page.goto("/measures/outcomes-improved")
    page.get_by_role("link", name="Release figures").click()
    expect(page.get_by_role("heading", level=1, name="Release figures")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("they are released together")
    look_over(page, "release-new")
    page.get_by_role("button", name="Release these figures").click()
    expect(page.get_by_text("The figures are released.")).to_be_visible()
    look_over(page, "release")

    visitor = open_page()
    visitor.goto("/measures/outcomes-improved")
    visitor.get_by_role("region", name="Released figures").get_by_role("link").first.click()
    expect(visitor.get_by_text(re.compile("Release 1: .*given out on"))).to_be_visible()
    visitor.get_by_role("navigation", name="Split by").get_by_role("link", name="Locality", exact=True).click()
    expect(visitor.get_by_role("table").get_by_role("rowheader", name="All", exact=True)).to_be_visible()
    look_over(visitor, "release-by-locality")
    with visitor.expect_download() as download:
        visitor.get_by_role("link", name="JSON", exact=True).click()
    assert '"measure": "measure/outcomes-improved"' in download.value.path().read_text()

    page.goto("/measures/outcomes-improved/release")
    page.get_by_role("button", name="Release these figures").click()
    expect(page.get_by_role("alert")).to_contain_text("It stands, so there is nothing to release")
    look_over(page, "release-nothing-new")
    page.goto("/releases")
    look_over(page, "releases")


def test_a_release_that_is_not_there_says_what_is(page: Page, sign_in, look_over):
    """After the release of the test above, or of this one where it runs alone."""
    sign_in("strategy-officer")
    page.goto("/releases/1")
    if page.get_by_role("heading", name="There is no release 1").count():
        expect(page.get_by_text("Nothing has been released yet.")).to_be_visible()
        page.goto("/measures/outcomes-improved/release")
        page.get_by_role("button", name="Release these figures").click()
    page.goto("/releases/1?measure=outcomes-improved&by=moon")
    expect(page.get_by_role("heading", level=1, name="Release 1 is not split by “moon”")).to_be_visible()
    look_over(page, "release-no-split")
    page.get_by_role("navigation", name="Split by").get_by_role("link", name="Area", exact=True).click()
    expect(page).to_have_url(re.compile("/releases/1.measure=outcomes-improved&by=area"))
    page.goto("/releases/1?measure=moon&by=area")
    look_over(page, "release-no-measure")
    page.get_by_role("main").get_by_role("link", name="Did life get better?", exact=True).click()
    expect(page.get_by_role("navigation", name="Split by").locator("[aria-current]"), "the split is kept").to_have_text("Area")
    page.goto("/releases/99")
    expect(page.get_by_role("main")).to_contain_text("the newest is 1")
    look_over(page, "release-none")
