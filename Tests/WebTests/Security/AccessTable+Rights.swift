extension AccessTable {
    /// What people and carers are entitled to.
    static let rights = """
        /work/rights                       ? ✓ ✓ – – – – – – –
        /people/KNOWN/rights               ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/rights/advocacy      ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/rights/advocacy/new  ? ✓ ✓ – – – – – – –
        /people/KNOWN/rights/short-break   ? 0 0 – – – – 0 0 –
        /people/STRANGER/rights            ? – – – – – – – – –
        /people/CARER/rights               ? – – – – – – – ✓ –
        /people/CARER/rights/short-break   ? – – – – – – – ✓ –
        /people/KNOWN/caring               ? ✓ ✓ – – – – ✓ ✓ –
        /people/KNOWN/caring/new           ? 0 0 – – – – – – –
        /people/CARER/caring               ? – – – – – – – ✓ –
        /people/CARER/caring/new           ? – – – – – – – – –
        """
}
