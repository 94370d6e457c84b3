"""Innes cares for Effie, his sister, who agreed that he may see her record. He has a record of his own too."""

from playwright.sync_api import Page, expect

from harness.forms import find_record


def test_he_reads_his_own_record_and_hers_and_changes_neither(page: Page, open_page, sign_in, look_over):
    effie = find_record(sign_in("practitioner", open_page()), "Euphemia Gowrie")

    sign_in("carer")
    expect(page.locator(".person")).to_contain_text("Innes Gowrie")
    look_over(page, "carer-own-record")

    page.goto(effie)
    expect(page.locator(".person")).to_contain_text("Euphemia Gowrie")
    expect(page.get_by_text("I want to sleep through the night")).to_be_visible()
    for words in ("Change", "Add", "Record a review", "Add an outcome"):
        expect(page.get_by_role("link", name=words, exact=True), f"no “{words}”").to_have_count(0)
    look_over(page, "carer-sisters-record")


def test_he_cannot_read_a_strangers(page: Page, open_page, sign_in, look_over):
    stranger = find_record(sign_in("practitioner", open_page()), "Finlay Carse")
    sign_in("carer")
    page.goto(stranger)
    expect(page.get_by_text("Finlay Carse")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    look_over(page, "carer-refused")
