/// A total that a protected table states beside parts it hides.
///
/// The parts cannot be added up here, because some are hidden; so the total is checked for what can be checked: it fits
/// the parts that are shown, and no hidden part can be had from it by subtraction.
public struct ProtectedTotal: Hashable, Sendable {
    /// The lines, in the order given, some of them hidden.
    public let parts: [Total<Count>.Part]
    /// The total that the table states.
    public let stated: Int

    /// The total that a protected table states for `parts`.
    ///
    /// Refused when it is not the sum though nothing is hidden, when it is less than the parts shown, and when it would
    /// reveal a hidden part: when only one is hidden, or when nothing is left for the hidden ones.
    public init(_ parts: [Total<Count>.Part], stated: Int) throws(TotalError) {
        var shown = 0
        for part in parts { shown = try shown.joined(with: part.value.value ?? 0) }
        let hidden = parts.count(where: \.value.isSuppressed)
        guard stated >= shown, hidden > 0 || stated == shown else {
            throw .statedDoesNotFit(stated: stated, shown: shown)
        }
        guard hidden != 1, hidden == 0 || stated > shown else { throw .wouldReveal }
        self.parts = parts
        self.stated = stated
    }
}
