extension QuestionTable {
    /// What is not met yet.
    static let needs = """
        /people/{person}/needs                9
        /people/{person}/needs/new            8
        /people/{person}/needs/{need}/change  8
        /people/{person}/needs/{need}/close   8
        /people/{person}/needs/{need}/meet    10
        """
}
