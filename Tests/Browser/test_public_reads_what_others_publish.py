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


# The core suite by which every partnership is compared, as its publisher numbers it.
CORE_SUITE = [f"ni-{number}" for number in range(1, 24)]


def test_the_whole_core_suite_each_with_what_it_counts(page: Page):
    for name in CORE_SUITE:
        response = page.goto(f"/figures/{name}")
        assert response.status == 200, name
        side = page.get_by_role("region", name="More about this")
        expect(side).to_contain_text(f"Its number is {name.upper()}.")
        expect(side).to_contain_text(re.compile("Higher is better|Lower is better|Neither higher nor lower"))
        empty = page.get_by_role("heading", name="No figures are loaded yet")
        table = page.get_by_role("table")
        assert empty.count() != table.count(), f"{name} has its figures or says that there are none"
        if table.count():
            # A blank is missing, never zero; each figure has its source.
            for row in table.locator("tbody tr").all():
                cells = row.locator("td").all_inner_texts()
                assert cells[1] and cells[1] != "0", name
                assert len(cells[-1]) > 10, f"{name} has a figure without a source"


def test_a_break_in_a_series_is_said_and_others_stand_beside(page: Page, look_over):
    page.goto("/figures/ni-9")
    expect(page.get_by_role("region", name="More about this")).to_contain_text("Figures from 1 April 2023 do not compare with earlier ones")
    look_over(page, "figure-with-break")
    page.goto("/figures/ni-17")
    expect(page.get_by_role("article").filter(has_text="Scotland")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(re.compile("(above|below|the same as) Scotland"))
    look_over(page, "figure-beside-scotland")
