/// What each role gets from each page, to be read by a person: `✓` the page, `–` refused with what to do, `?` sent to
/// sign in, `0` no such page for them.
///
/// Columns: nobody, practitioner, team manager, commissioner, strategy officer, board member, inspector, person, carer,
/// administrator. The records are those of ``SampleRecords``.
enum AccessTable {
    static let columns = [
        nil, "practitioner", "team-manager", "commissioner", "strategy-officer", "board-member", "inspector", "person",
        "carer", "administrator",
    ]

    /// Every row. Each area has its own, in a file of its own where they are many.
    static let rows: [Substring] = [site, frontDoor, record, rights, needs].flatMap { $0.split(separator: "\n") }

    private static let site = """
        /                                  ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /health                            ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /design                            ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /services                          ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /plan                              ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /measures                          ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /figures                           ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /figures/ni-8                      ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /outcomes                          ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /measures/outcomes-reviewed/funnel ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /measures/outcomes-reviewed/people ? ✓ ✓ – – – – – – –
        /measures/outcomes-reviewed/release ? – – – ✓ – – – – –
        /releases                          ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /failed-sign-ins                   ? – – – – – – – – ✓
        /account                           ? ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓
        /work                              ? ✓ ✓ – – – – – – –
        /people                            ? ✓ ✓ – – – – – – –
        /people/new                        ? ✓ ✓ – – – – – – –
        /opened-records                    ? – ✓ – – – – – – –
        /accounts                          ? – – – – – – – – ✓
        /accounts/new                      ? – – – – – – – – ✓
        """
}
