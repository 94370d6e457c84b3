"""Rowan and Iona, her manager, change the same plan at the same time: the second sees both versions and loses nothing."""

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from harness.forms import fill_date, find_record

ROWAN = "My garden, my sister, and tea at four"
IONA = "My garden, my grandchildren, and tea at four"


def test_the_second_to_save_is_shown_both_versions(page: Page, open_page, sign_in, look_over):
    rowan, iona = sign_in("practitioner"), sign_in("team-manager", open_page())
    record = find_record(rowan, "Barry Hunter")
    for worker in (rowan, iona):
        worker.goto(f"{record}/plan/change")
        fill_date(worker, "Next review by", date.today() + timedelta(days=84))
    matters = "What matters to"

    rowan.get_by_label(matters).fill(ROWAN)
    rowan.get_by_role("button", name="Save").click()
    expect(rowan.get_by_text("The plan has been changed")).to_be_visible()

    iona.get_by_label(matters).fill(IONA)
    iona.get_by_role("button", name="Save").click()
    expect(iona.get_by_text("Somebody else has saved since you opened this")).to_be_visible()
    versions = iona.get_by_role("table", name="The two versions, field by field")
    expect(versions).to_contain_text("sister")
    expect(versions).to_contain_text("grandchildren")
    expect(iona.get_by_label(matters), "nothing is lost").to_have_value(IONA)
    look_over(iona, "stale-save")

    iona.get_by_role("button", name="Save mine all the same").click()
    expect(iona.get_by_text("The plan has been changed")).to_be_visible()
    rowan.goto(f"{record}/plan")
    expect(rowan.get_by_text(IONA).first).to_be_visible()
