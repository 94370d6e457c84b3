extension Path {
    static let dueRights = "/work/rights"
}
