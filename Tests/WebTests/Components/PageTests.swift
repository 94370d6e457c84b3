import Testing

@testable import Web

@Suite struct PageTests {
    private func page(_ change: (inout Page) -> Void = { _ in }) -> HTML {
        var page = Page(frame: .example, title: "My work", section: "/work", main: "<p>Hello</p>")
        change(&page)
        return page.html
    }

    @Test func hasOneHeadingAndItsLandmarks() {
        let html = page()
        #expect(html.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
        #expect(html.text.contains("<title>My work - Jute</title>"))
        #expect(html.count(of: "<h1") == 1)
        #expect(html.count(of: "<main") == 1)
        #expect(html.text.contains(##"<a class="skip-link" href="#main">"##))
        #expect(html.tag(withID: "main")?.contains(#"tabindex="-1""#) == true)
        #expect(html.text.contains(#"<a href="/work" aria-current="true">My work</a>"#))
    }

    @Test func bringsItsOwnHeadingWhenItSaysSo() {
        #expect(page { $0.heading = .own }.count(of: "<h1") == 0)
        #expect(page { $0.heading = .words("Good morning") }.text.contains("<h1>Good morning</h1>"))
    }

    @Test func announcesFaultsInTheTitleAndAboveTheHeading() throws {
        let html = page { $0.errors = [.init(field: "born", message: "Enter the date")] }
        #expect(html.text.contains("<title>Error: My work - Jute</title>"))
        let summary = try #require(html.text.firstRange(of: "error-summary"))
        let heading = try #require(html.text.firstRange(of: "<h1>"))
        #expect(summary.lowerBound < heading.lowerBound)
    }

    @Test func saysWhoIsReadingAndLetsThemLeave() {
        let html = page()
        #expect(html.words.contains("Rowan Tayfield"))
        #expect(
            html.text.contains(
                #"<form method="post" action="/sign-out"><input type="hidden" name="csrf" value="token-1">"#))
    }

    @Test func offersSignInToThePublicAndNoSignOut() {
        let html = page { $0.frame.reader = nil }
        #expect(html.text.contains(#"<a href="/sign-in">Sign in</a>"#))
        #expect(!html.text.contains("sign-out"))
    }

    @Test func saysThatSyntheticDataIsSynthetic() {
        #expect(page().count(of: "Synthetic data") == 2)  // on the screen and on paper
        #expect(page { $0.frame.isSynthetic = false }.count(of: "Synthetic data") == 0)
    }

    @Test func onPaperSaysWhoWhenAndWhy() {
        let words = page { $0.reason = "Rowan is Effie's key worker" }.words
        #expect(words.contains("Printed by Rowan Tayfield (Social worker) on 21 November 2025 at 09:14."))
        #expect(words.contains("Why they may see it: Rowan is Effie&#39;s key worker."))
    }

    @Test func usesTheAddressesItIsGiven() {
        let html = page { $0.frame.assets = .init { "/assets/abc-\($0)" } }
        #expect(html.text.contains(#"<script src="/assets/abc-site.js" defer></script>"#))
        #expect(html.count(of: #"<link rel="stylesheet" href="/assets/abc-"#) == PageFrame.Assets.styleNames.count)
    }

    @Test func elementIDsAreSafe() {
        #expect("outcome/Sleep well!".asElementID == "outcome-sleep-well")
        #expect("  Née & co ".asElementID == "n-e-co")
        #expect(" \n".ifNotBlank == nil)
    }
}
