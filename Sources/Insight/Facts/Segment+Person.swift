extension Segment {
    /// The place of the address that a person lived at at the end of the period's last day; nil if none is known.
    func address(of person: Int, _ scope: Scope) -> Int? {
        addressesOfPerson[person].last { scope.isOpen(addressFrom[$0], addressTo[$0]) }
    }

    /// How deprived the data zone is that a person lived in at the end of the period's last day, from 1, the most, to 5;
    /// nil where it is not known.
    func quintile(of person: Int, _ scope: Scope) -> Int32? {
        address(of: person, scope).map { addressQuintile[$0] }.flatMap { $0 == Self.none ? nil : $0 }
    }

    /// A person's age on the period's last day, in whole years; nil without a date of birth.
    func age(of person: Int, _ scope: Scope) -> Int32? {
        let birth = births[person]
        guard birth != Self.noDay, birth <= scope.end else { return nil }
        return scope.age(bornOn: birth)
    }
}
