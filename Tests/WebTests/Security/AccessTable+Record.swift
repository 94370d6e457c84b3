extension AccessTable {
    /// People's records.
    static let record = """
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
