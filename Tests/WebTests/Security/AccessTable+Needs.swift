extension AccessTable {
    /// What people need and do not have.
    static let needs = """
        /people/KNOWN/needs                ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/needs/new            ? ✓ ✓ – – – – – – –
        /people/KNOWN/needs/NEED/change    ? ✓ ✓ – – – – – – –
        /people/KNOWN/needs/NEED/meet      ? ✓ ✓ – – – – – – –
        /people/KNOWN/needs/NEED/close     ? ✓ ✓ – – – – – – –
        /people/KNOWN/needs/MET/close      ? 0 0 – – – – – – –
        /people/ALLOCATED/needs            ? ✓ ✓ – – – – – – –
        /people/ALLOCATED/needs/NEED/close ? 0 0 – – – – – – –
        /people/STRANGER/needs             ? – – – – – – – – –
        """
}
