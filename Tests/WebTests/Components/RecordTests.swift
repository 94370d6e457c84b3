import Testing
import Values

@testable import Web

@Suite struct RecordTests {
    @Test func theThreadMarksWhereWeAreAndClosesWhereRightsEnd() {
        let html = ThreadTrail(beads: [
            .init(kind: "Measure", title: "Better", href: "/m"), .init(kind: "Domain", title: "Well", state: .current),
            .closed(why: "You see counts here"),
        ]).html
        #expect(html.values(of: "href") == ["/m"])
        #expect(html.values(of: "aria-current") == ["page"])
        #expect(html.words.contains("You see counts here"))
        #expect(html.count(of: #"<li class="closed">"#) == 1)
    }

    @Test func aClosedBeadIsNeverALink() {
        let bead = ThreadTrail.Bead(kind: "Person", title: "Not for you", href: "/people/1", state: .closed)
        #expect(ThreadTrail(beads: [bead]).html.values(of: "href").isEmpty)
    }

    @Test func theBannerSaysWhenThereIsNoKeyWorker() {
        let html = PersonBanner(name: "Finlay Carse", born: "2 January 1948 (aged 77)", href: "/p").html
        #expect(html.words.contains("No key worker yet"))
        #expect(html.words.contains("Not known"))
        #expect(!html.text.contains("person-more"))
    }

    @Test func aPhoneNumberCanBeRung() {
        let html = PersonBanner(
            name: "F", born: "1948", keyWorker: .init(name: "R", team: "T", phone: "01632 960 142"), href: "/p"
        ).html
        #expect(html.values(of: "href").contains("tel:01632960142"))
    }

    @Test(arguments: [
        (3, 6, true, "Better, up 3 points"), (5, 4, true, "Worse, down 1 point"), (8, 8, true, "No change, still 8"),
        (6, 2, false, "Better, down 4 points"), (2, 3, false, "Worse, up 1 point"),
    ])
    func changeIsSaidInWords(from: Int, to: Int, higherIsBetter: Bool, words: String) {
        let html = Verdict(from: from, to: to, higherIsBetter: higherIsBetter).html
        #expect(html.words.hasSuffix(words))
    }

    @Test func theArrowIsNotReadAloud() {
        #expect(Verdict(from: 3, to: 6).html.text.contains(#"aria-hidden="true">▲<"#))
    }

    @Test func theWayOfAnOutcomeIsAlsoInWords() {
        let track = OutcomeTrack(baseline: 3, latest: 6, target: 8)
        #expect(track.description == "From 1 to 10, began at 3, now 6, hoping for 8")
        #expect(OutcomeTrack(baseline: 2).description == "From 1 to 10, began at 2, not scored again yet")
        #expect(OutcomeTrack().description == "From 1 to 10, no score to begin with")
        #expect(track.html.text.contains(#"<line class="way" x1="22.22%" x2="55.56%""#))
    }

    @Test func aScoreOffTheScaleStaysOnTheDrawing() {
        let html = OutcomeTrack(baseline: 0, latest: 14).html
        #expect(html.text.contains(#"<line class="way" x1="0%" x2="100%""#))
    }

    @Test func anOutcomeStandsInThePersonsWordsWithWhoseViewItIs() {
        let html = OutcomeRow(
            words: "Sleep through the night", domain: "Staying well",
            baseline: .init(score: 3, on: "3 February 2025", view: "Effie's own view")
        ).html
        #expect(html.words.contains("“Sleep through the night”"))
        #expect(html.words.contains("Effie&#39;s own view"))
        #expect(html.words.contains("Not scored again yet"))
        #expect(!html.text.contains("verdict"))
    }

    @Test(arguments: ClockChip.State.allCases) func aClockSaysItsState(_ state: ClockChip.State) {
        let html = ClockChip(what: "First visit", due: "24 November", note: "as agreed", state: state).html
        #expect(html.words.contains("First visit: \(state.words)"))
        #expect(html.words.contains("as agreed, \(state == .breached ? "was due" : "due") 24 November"))
    }

    @Test(
        arguments: [
            (-12, .breached, "Overdue by 12 days"), (-1, .breached, "Overdue by 1 day"), (0, .dueSoon, "Due today"),
            (1, .dueSoon, "Due in 1 day"), (14, .dueSoon, "Due in 14 days"), (15, .running, "On time"),
            (3, .met, "Met"),
        ] as [(Int, ClockChip.State, String)])
    func aClockIsSaidOneWay(days: Int, state: ClockChip.State, words: String) {
        #expect(ClockChip(what: "Review", days: days, state: state).words == words)
    }

    @Test(arguments: [-1, 0, 14, 15]) func theClockOfAReviewFollowsItsDay(days: Int) throws {
        let today = try #require(LocalDate(iso: "2026-03-02"))
        let chip = ReviewClock.chip(due: today.adding(days: days), today: today, href: nil)
        #expect(chip.state == (days < 0 ? .breached : days <= ReviewClock.soon ? .dueSoon : .running))
    }

    @Test func theStatesOfAClockHaveDifferentShapesAndWords() {
        let all = ClockChip.State.allCases
        #expect(Set(all.map(\.words)).count == all.count)
        let shapes = all.map { state in
            ClockChip(what: "w", state: state).html.text.split(separator: "<svg").last?.split(separator: "</svg>").first
        }
        #expect(Set(shapes).count == all.count)
    }

    @Test func twoVersionsAreComparedWordByWord() {
        let changes = WordChanges(from: "My door and my dog", to: "My door, my dog, and sleep")
        #expect(changes.from.filter(\.isChanged).map(\.text) == ["door and", "dog"])
        #expect(changes.to.map(\.text).joined(separator: " ") == "My door, my dog, and sleep")
    }

    @Test func differencesAreMarkedInWords() {
        let html = VersionComparison(
            theirs: "Saved by Lorna",
            fields: [
                .init(label: "Matters", theirs: "A dog", yours: "A cat"),
                .init(label: "Review", theirs: "May", yours: "May"), .init(label: "Who", theirs: "", yours: "Effie"),
            ]
        ).html
        #expect(html.words.contains("differ in 2 of 3 fields"))
        #expect(html.words.contains("[only in the saved version: dog]"))
        #expect(html.words.contains("[only in what you wrote: cat]"))
        #expect(html.words.contains("Nothing written"))
        #expect(html.count(of: ">Different<") == 2)
        #expect(html.count(of: ">Same<") == 1)
    }

    @Test func whatIsNotRecordedSaysSo() {
        #expect(SummaryList(rows: [.init("Advocate", text: "  ")]).html.words.contains("Not recorded"))
    }
}
