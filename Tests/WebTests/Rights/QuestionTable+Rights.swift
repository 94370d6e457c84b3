extension QuestionTable {
    /// What people and carers are entitled to, and carers’ own plans.
    static let rights = """
        /people/{person}/caring                       12
        /people/{person}/caring/new                   12
        /people/{person}/caring/{plan}/breaks/new     12
        /people/{person}/caring/{plan}/change         12
        /people/{person}/caring/{plan}/end            12
        /people/{person}/rights                       9
        /people/{person}/rights/steps/{step}/mistake  9
        /people/{person}/rights/{right}               9
        /people/{person}/rights/{right}/new           9
        /work/rights                                  3
        """
}
