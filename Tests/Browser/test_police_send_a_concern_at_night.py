"""The police met somebody at night and passed it on. In the morning it is the first thing on the desk."""

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from harness.forms import fill_date


def test_the_desk_shows_the_night_first(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.get_by_role("link", name="Front door", exact=True).click()
    night = page.get_by_role("region", name="From the night and the weekend")
    expect(night).to_contain_text("Finlay Carse")
    expect(night).to_contain_text("Police")
    night.get_by_role("link", name="Finlay Carse").click()
    expect(page.get_by_text("in slippers, cold and unsure of the way home")).to_be_visible()
    expect(page.get_by_text("out of hours")).to_be_visible()
    look_over(page, "contact-police")
    page.get_by_label("An emergency response").check()
    page.get_by_label("Why", exact=True).fill("The house is cold and he is alone: the response team goes now.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("There was an emergency response.")).to_be_visible()
    expect(page.get_by_text("What was done is saved.")).to_be_visible()
    look_over(page, "contact-decided")


def test_somebody_who_is_nobody_on_record_is_found(page: Page, sign_in, look_over):
    sign_in("practitioner")
    page.goto("/front-door")
    page.get_by_role("link", name="Not named").click()
    page.get_by_role("link", name="Find who it is about, or make a record").click()
    look_over(page, "contact-match")
    page.get_by_label("Look for").fill("Finlay Carse")
    page.get_by_role("button", name="Look again").click()
    page.get_by_label("Finlay Carse, born").check()
    look_over(page, "contact-match-found")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The contact is on their record now.")).to_be_visible()
    expect(page.get_by_text("contact in four weeks")).to_be_visible()


def test_a_day_that_is_over_is_entered(page: Page, sign_in):
    sign_in("practitioner")
    page.goto("/front-door/new")
    page.get_by_text("It was earlier than now").click()
    yesterday = date.today() - timedelta(days=1)
    fill_date(page, "The day they got in touch", yesterday)
    page.get_by_label("The time").fill("23:30")
    page.get_by_label("Who", exact=True).select_option(label="Police")
    page.get_by_label("What is being asked, in their words").fill("Met on the bridge. Taken home.")
    page.get_by_label("Not decided yet").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("out of hours")).to_be_visible()
    expect(page.get_by_text("Nobody has decided about it yet.")).to_be_visible()
