"""Rowan, a community psychiatric nurse, has a support serve a second outcome; then the person dies, and the plan ends."""

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from harness.forms import fill_date, rung

TODAY = date.today()
WORDS = {"I want to sleep by the window": "Staying well", "I want my letters read to me": "Seeing people"}


def test_she_records_a_death_and_ends_the_plan(page: Page, sign_in, look_over):
    sign_in("practitioner")
    somebody_with_a_plan(page)
    a_support_serves_both(page, look_over)

    page.get_by_role("link", name="Overview", exact=True).click()
    page.locator("section", has=page.get_by_role("heading", name="About Una")).get_by_role(
        "link", name="Change", exact=True
    ).first.click()
    page.get_by_role("link", name="Record a death").click()
    look_over(page, "record-a-death")
    fill_date(page, "The day on which Una died", TODAY + timedelta(days=1))
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("in the future")
    fill_date(page, "The day on which Una died", TODAY)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("No review is called due any more")).to_be_visible()
    expect(page.locator(".person")).to_contain_text("Died")
    expect(page.get_by_text("The support plan is still open")).to_be_visible()
    expect(page.locator("a.button")).to_have_text(["End the plan"])
    look_over(page, "record-after-a-death")

    page.get_by_role("link", name="My work").first.click()
    mine = page.get_by_role("listitem").filter(has_text="Skirving, Una")
    expect(mine.first).to_contain_text("End the support plan")
    mine.get_by_role("link", name="Skirving, Una").first.click()
    the_plan_ends(page, look_over)


def somebody_with_a_plan(page: Page):
    page.goto("/people/new")
    page.get_by_label("Given name", exact=True).fill("Una")
    page.get_by_label("Family name", exact=True).fill("Skirving")
    page.get_by_role("button", name="Make the record").click()
    page.get_by_role("link", name="Name the key worker").click()
    option = page.get_by_label("Worker", exact=True).locator("option", has_text="Rowan Tayfield")
    page.get_by_label("Worker", exact=True).select_option(value=option.get_attribute("value"))
    page.get_by_label("What they do").fill("Community psychiatric nurse")
    page.get_by_role("button", name="Add").click()
    page.get_by_role("link", name="Plan", exact=True).click()
    page.get_by_role("link", name="Begin the plan").click()
    page.get_by_label("What matters to Una").fill("The window, the birds, and my letters.")
    fill_date(page, "Next review by", TODAY + timedelta(days=84))
    page.get_by_role("button", name="Begin the plan").click()
    for words, domain in WORDS.items():
        page.get_by_role("link", name="Add an outcome").click()
        page.get_by_label("In their own words").fill(words)
        part = page.get_by_label("Part of life")
        part.select_option(value=part.locator("option", has_text=domain).first.get_attribute("value"))
        rung(page, "Where are they now?", 3).check()
        page.get_by_label("The person’s view").check()
        rung(page, "Where would they like to be?", 6).check()
        page.get_by_role("button", name="Add the outcome").click()


def a_support_serves_both(page: Page, look_over):
    first, second = WORDS
    page.get_by_role("link", name="Add a support").click()
    page.get_by_label("Service", exact=True).select_option(label="Hope Point")
    page.get_by_label("What they do").fill("Somebody reads with her on Mondays")
    page.get_by_label(f"“{first}”").check()
    page.get_by_role("button", name="Add the support").click()
    expect(page.get_by_role("alert")).to_contain_text("that none applies, or that it is not known yet")
    page.get_by_label("Not chosen yet, or not known").check()
    page.get_by_role("button", name="Add the support").click()
    page.get_by_role("link", name="Change this support").click()
    page.get_by_label("Option 2: the person directs it").check()
    look_over(page, "change-support")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The support has been changed")).to_be_visible()
    expect(page.get_by_role("table", name="Supports")).to_contain_text("Option 2: the person directs it")
    page.get_by_role("link", name="For another outcome").click()
    look_over(page, "support-for-another-outcome")
    page.get_by_label(f"“{second}”").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The support is for this outcome too")).to_be_visible()
    expect(page.locator(".outcome", has_text=second)).to_contain_text("Supported by Hope Point")


def the_plan_ends(page: Page, look_over):
    page.get_by_role("link", name="Plan", exact=True).click()
    page.locator("section", has=page.get_by_role("heading", name="What matters to me")).get_by_role(
        "link", name="Change"
    ).click()
    page.get_by_role("link", name="End the plan").click()
    look_over(page, "end-the-plan")
    page.get_by_role("button", name="End the plan").click()
    expect(page.get_by_role("alert")).to_contain_text("why the plan ends")
    page.get_by_label("Why it ends").fill("Una died")
    page.get_by_role("button", name="End the plan").click()
    expect(page.get_by_text("The plan has ended, and with it its outcomes and supports")).to_be_visible()
    page.get_by_role("link", name="Chronology", exact=True).click()
    for told in ("Died", "Support plan ended", "Una died", "Support ended"):
        expect(page.get_by_role("listitem").filter(has_text=told).first).to_be_visible()
    look_over(page, "chronology-to-the-end")
