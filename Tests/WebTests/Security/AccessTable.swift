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

    static let rows = """
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
        /people/KNOWN                      ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/plan                 ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/network              ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/chronology           ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/who-has-looked       ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/change               ? ✓ ✓ – – – – – – –
        /people/KNOWN/plan/change          ? ✓ ✓ – – – – – – –
        /people/KNOWN/plan/end             ? ✓ ✓ – – – – – – –
        /people/KNOWN/death                ? ✓ ✓ – – – – – – –
        /people/KNOWN/outcomes/new         ? ✓ ✓ – – – – – – –
        /people/KNOWN/supports/new         ? ✓ ✓ – – – – – – –
        /people/KNOWN/review               ? ✓ ✓ – – – – – – –
        /people/KNOWN/care-team/new        ? ✓ ✓ – – – – – – –
        /people/KNOWN/network/new          ? ✓ ✓ – – – – – – –
        /people/KNOWN/allocate             ? ✓ ✓ – – – – – – –
        /people/ALLOCATED                  ? ✓ ✓ – – – – – – –
        /people/STRANGER                   ? – – – – – – – – –
        /people/STRANGER/plan              ? – – – – – – – – –
        /people/STRANGER/open              ? ✓ ✓ – – – – – – –
        /people/RESTRICTED                 ? – – – – – – – – –
        /people/RESTRICTED/open            ? – ✓ – – – – – – –
        /people/CARER                      ? – – – – – – – ✓ –
        /people/01NOBODY                   ? 0 0 – – – – – – –
        """
}
