extension AccessTable {
    /// Where people get in touch, and where they wait. `cmht-east` is the team of everybody here who has one.
    static let frontDoor = """
        /ask                               ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /ask/thanks?reference=7K4M2QXD     ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /ask/thanks                        0 0 0 0 0 0 0 0 0 0
        /front-door                        ? ✓ ✓ – – – – – – –
        /front-door/new                    ? ✓ ✓ – – – – – – –
        /front-door/WAITING                ? ✓ ✓ – – – – – – –
        /front-door/SETTLED                ? ✓ ✓ – – – – – – –
        /front-door/UNMATCHED/match        ? ✓ ✓ – – – – – – –
        /front-door/ELSEWHERE              ? – – – – – – – – –
        /front-door/ELSEWHERE/match        ? – – – – – – – – –
        /front-door/01NOBODY               ? 0 0 – – – – – – –
        /waiting                           ? ✓ ✓ – – – – – – –
        /waiting/cmht-east                 ? ✓ ✓ – – – – – – –
        /waiting/cmht-west                 ? – ✓ – – – – – – –
        /waiting/nowhere                   ? 0 0 – – – – – – –
        /people/KNOWN/contacts             ? ✓ ✓ – – – – ✓ ✓ –
        /people/STRANGER/contacts          ? – – – – – – – – –
        /people/KNOWN/referrals/REFERRAL   ? ✓ ✓ – – – – ✓ ✓ –
        /people/STRANGER/referrals/FAR     ? – ✓ – – – – – – –
        /people/KNOWN/referrals/FAR        ? 0 0 – – – – 0 0 –
        """
}
