import Store

@testable import Web

extension SamplePage {
    /// People, and what is on their records.
    static func record(_ records: SampleRecords) -> [SamplePage] {
        [
            SamplePage("people", "/people", "practitioner"),
            SamplePage("new-person", "/people/new", "practitioner"),
            SamplePage("record", Path.record(records.known.text), "practitioner"),
            SamplePage("record-own", Path.record(records.known.text), "person"),
            SamplePage("record-plan", Path.record(records.known.text, "plan"), "practitioner"),
            SamplePage("record-network", Path.record(records.known.text, "network"), "practitioner"),
            SamplePage("record-chronology", Path.record(records.known.text, "chronology"), "practitioner"),
            SamplePage("record-closed", Path.record(records.stranger.text), "practitioner"),
            SamplePage("record-change", Path.record(records.known.text, "change"), "practitioner"),
            SamplePage("record-review", Path.record(records.known.text, "review"), "practitioner"),
            SamplePage("outcome-new", Path.record(records.known.text, "outcomes/new"), "practitioner"),
            SamplePage("support-new", Path.record(records.known.text, "supports/new"), "practitioner"),
            SamplePage("own-plan", Path.record(records.known.text, "plan"), "person"),
            SamplePage("own-network", Path.record(records.known.text, "network"), "person"),
            SamplePage("own-who-has-looked", Path.record(records.known.text, "who-has-looked"), "person"),
            SamplePage("own-change-refused", Path.record(records.known.text, "change"), "person"),
            SamplePage("carer-change-refused", Path.record(records.known.text, "change"), "carer"),
            SamplePage("who-has-looked", Path.record(records.known.text, "who-has-looked"), "practitioner"),
            SamplePage("thread-outcome", "/thread/outcome/\(records.outcomes[0])", "practitioner"),
            SamplePage("thread-closed", "/thread/outcome/\(records.outcomes[0])", "board-member"),
        ]
    }
}
