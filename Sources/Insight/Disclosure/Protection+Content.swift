import Content

extension Protection {
    /// What a partnership declares of how its figures are protected; 1 to 4 hidden and all else as it is where it says
    /// nothing.
    ///
    /// One partnership has one rule: two rules side by side would let a reader set the one against the other.
    public init(of catalogue: Catalogue) {
        func isSet(_ field: String, _ value: String) -> Bool { catalogue.partnership?.text(field) == value }
        let least = isSet("zeros", "hidden") ? 0 : 1
        let most = isSet("small-counts", "hide-1-to-9") ? 9 : 4
        self.init(small: least...most, rounding: isSet("other-counts", "rounded-to-5") ? 5 : 1)
    }
}
