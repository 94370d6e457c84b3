import Store

@testable import Web

extension SamplePage {
    /// What people need and do not have.
    static func needs(_ records: SampleRecords) -> [SamplePage] {
        let need = "needs/\(records.needs[0])"
        return [
            SamplePage("record-needs", Path.record(records.known.text, "needs"), "practitioner"),
            SamplePage("own-needs", Path.record(records.known.text, "needs"), "person"),
            SamplePage("record-needs-none", Path.record(records.allocated.text, "needs"), "practitioner"),
            SamplePage("need-new", Path.record(records.known.text, "needs/new"), "practitioner"),
            SamplePage("need-change", Path.record(records.known.text, "\(need)/change"), "practitioner"),
            SamplePage("need-meet", Path.record(records.known.text, "\(need)/meet"), "practitioner"),
            SamplePage("need-close", Path.record(records.known.text, "\(need)/close"), "practitioner"),
        ]
    }
}
