// What can have been done at the front door.
extension Done {
    static let contactTaken = Done("contact-taken", "The contact is saved.")
    static let contactDecided = Done("contact-decided", "What was done is saved.")
    static let contactMatched = Done("contact-matched", "The contact is on their record now.")
    static let referralMoved = Done("referral-moved", "The referral has been moved on. What it said before is kept.")

    static let frontDoor: [Done] = [.contactTaken, .contactDecided, .contactMatched, .referralMoved]
}
