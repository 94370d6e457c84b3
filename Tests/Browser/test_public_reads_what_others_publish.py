"""Somebody who has never signed in asks how the city does beside Scotland, and where a figure comes from."""

import re

from playwright.sync_api import Page, expect


def test_from_the_measures_to_a_published_figure_and_its_source(page: Page, look_over):
    page.goto("/measures")
    expect(page.get_by_role("heading", name="Figures that others publish")).to_be_visible()
    page.get_by_role("link", name="See every figure that others publish").click()
    expect(page.get_by_role("heading", level=1, name="Figures that others publish")).to_be_visible()
    expect(page.get_by_text("These figures are not: each was published")).to_be_visible()
    look_over(page, "figures")

    page.get_by_role("article").filter(has_text="go on caring").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1, name="Do carers feel able to go on caring?")).to_be_visible()
    expect(page.get_by_text("Dundee is 3 percentage points above Scotland, which is better.")).to_be_visible()
    expect(page.locator(".chart svg")).to_be_visible()
    look_over(page, "figure")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV", exact=True).click()
    assert "ni-8,Scotland,2023/24,,,31," in download.value.path().read_text()
    page.get_by_role("table").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/papers#"))


def test_a_figure_of_another_kind_of_period_and_one_that_nobody_gives(page: Page, look_over):
    page.goto("/figures/ni-15")
    expect(page.get_by_text("stands in for a financial year").first).to_be_visible()
    look_over(page, "figure-by-proxy")
    page.goto("/figures/ni-20")
    expect(page.get_by_text("Its publisher has paused this figure.")).to_be_visible()
    look_over(page, "figure-none")
