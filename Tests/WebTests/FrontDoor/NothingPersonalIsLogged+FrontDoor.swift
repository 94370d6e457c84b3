extension NothingPersonalIsLogged {
    /// What is typed when somebody gets in touch, and of a referral.
    static let frontDoorFields = [
        "about-name", "about-born-day", "caller-name", "caller-phone", "organisation", "received-day", "received-time",
        "source", "channel", "outcome", "service", "booked-on-day", "team", "urgency", "eligibility", "eligibility-for",
        "person", "look-again", "event", "worker", "alternative", "alternative-words",
        "reach", "born-day", "website",
    ]
}
