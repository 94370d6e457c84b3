"""Somebody who has never signed in looks for help for a sister who cannot sleep, and asks how the partnership does."""

import pytest
from playwright.sync_api import Page, expect


def search_for(page: Page, words: str) -> None:
    page.get_by_role("main").locator("input[type=search]").fill(words)
    page.get_by_role("main").get_by_role("button", name="Search").click()


def test_from_the_front_page_to_a_service_the_measures_and_the_plan(page: Page, look_over):
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("what matters to you")
    look_over(page, "home")
    search_for(page, "distress")
    expect(page.get_by_role("heading", level=1, name="Find support")).to_be_visible()
    look_over(page, "services-found")
    page.get_by_role("main").get_by_role("link", name="Hope Point", exact=True).click()
    expect(page.get_by_text("Walk in or get in touch at any time")).to_be_visible()
    look_over(page, "service")

    page.get_by_role("link", name="Jute").first.click()
    page.get_by_role("link", name="How we are doing").click()
    expect(page.get_by_role("heading", level=1, name="How are we doing?")).to_be_visible()
    look_over(page, "public-measures")
    page.get_by_role("link", name="Our plan").click()
    expect(page.get_by_role("heading", name="Priorities", exact=True)).to_be_visible()
    look_over(page, "public-plan")


def test_a_search_that_finds_nothing_says_how_to_go_on(page: Page, look_over):
    page.goto("/services")
    look_over(page, "services")
    search_for(page, "zeppelin")
    expect(page.get_by_text("Nothing fits that search")).to_be_visible()
    look_over(page, "services-none-found")
    page.get_by_role("link", name="Show every service").first.click()
    expect(page.get_by_role("main").get_by_role("link", name="Hope Point", exact=True)).to_be_visible()


@pytest.mark.parametrize("path", ["/glossary", "/papers", "/thread/service/hope-point", "/sign-in"])
def test_what_else_is_open_to_everybody(page: Page, look_over, path):
    page.goto(path)
    look_over(page, "public" + path.replace("/", "-"))


@pytest.mark.parametrize("path", ["/work", "/people", "/accounts", "/opened-records"])
def test_the_way_in_is_shown_where_somebody_has_to_sign_in(page: Page, path):
    page.goto(path)
    expect(page.get_by_role("heading", level=1, name="Sign in")).to_be_visible()


def test_the_front_page_works_without_script_on_a_small_screen(open_page):
    page = open_page(width=320, script=False)
    page.goto("/")
    expect(page.get_by_role("link", name="Services", exact=True), "the menu stands open").to_be_visible()
    search_for(page, "carer")
    page.get_by_role("main").get_by_role("link", name="Dundee Carers Centre", exact=True).click()
    expect(page.get_by_text("How to reach it")).to_be_visible()
    page.goto("/measures/outcomes-improved?by=area")
    expect(page.locator(".chart svg")).to_be_visible()
    expect(page.locator(".chart table")).to_be_visible()
    expect(page.get_by_role("link", name="CSV", exact=True)).to_be_visible()
