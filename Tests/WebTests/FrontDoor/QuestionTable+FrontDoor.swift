extension QuestionTable {
    /// Where people get in touch, and where they wait.
    static let frontDoor = """
        /ask                                   1
        /ask/thanks                            1
        /front-door                            6
        /front-door/new                        1
        /front-door/{contact}                  7
        /front-door/{contact}/match            10
        /people/{person}/contacts              9
        /people/{person}/referrals/{referral}  9
        /waiting                               2
        /waiting/{team}                        6
        """
}
