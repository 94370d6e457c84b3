import Store

@testable import Web

extension SamplePage {
    /// What people and carers are entitled to.
    static func rights(_ records: SampleRecords) -> [SamplePage] {
        [
            SamplePage("record-rights", Path.record(records.known.text, "rights"), "practitioner"),
            SamplePage("own-rights", Path.record(records.known.text, "rights"), "person"),
            SamplePage("carer-own-rights", Path.record(records.carer.text, "rights"), "carer"),
            SamplePage("right", Path.record(records.known.text, "rights/complaints-and-redress"), "practitioner"),
            SamplePage("right-step", Path.record(records.known.text, "rights/sds-options/new"), "practitioner"),
            SamplePage("own-caring", Path.record(records.carer.text, "caring"), "carer"),
            SamplePage("due-rights", Path.dueRights, "practitioner"),
        ]
    }
}
