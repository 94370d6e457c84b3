import Store

@testable import Web

extension SamplePage {
    /// Where people get in touch, and where they wait.
    static func frontDoor(_ records: SampleRecords) -> [SamplePage] {
        let (door, known) = (records.frontDoor, records.known.text)
        return [
            SamplePage("ask", Path.ask, nil),
            SamplePage("ask-thanks", Path.thanks(reference: "7K4M2QXD"), nil),
            SamplePage("desk", Path.frontDoor, "practitioner"),
            SamplePage("contact-new", Path.newContact, "practitioner"),
            SamplePage("contact", Path.contact(door.waiting.text), "practitioner"),
            SamplePage("contact-settled", Path.contact(door.settled.text), "practitioner"),
            SamplePage("contact-match", Path.matching(door.unmatched.text), "practitioner"),
            SamplePage("contact-refused", Path.contact(door.elsewhere.text), "practitioner"),
            SamplePage("waiting-lists", Path.waiting, "practitioner"),
            SamplePage("waiting", "/waiting/cmht-east", "practitioner"),
            SamplePage("referral", Path.referral(door.referral.text, of: known), "practitioner"),
            SamplePage("referral-own", Path.referral(door.referral.text, of: known), "person"),
            SamplePage("record-contacts", Path.record(known, "contacts"), "practitioner"),
            SamplePage("own-contacts", Path.record(known, "contacts"), "person"),
        ]
    }
}
