extension QuestionTable {
    /// People, and what is on their records.
    static let record = """
        /people                                         1
        /people/new                                     1
        /people/{person}                                13
        /people/{person}/allocate                       7
        /people/{person}/care-team/new                  8
        /people/{person}/care-team/{member}/end         8
        /people/{person}/care-team/{member}/key-worker  8
        /people/{person}/change                         8
        /people/{person}/chronology                     27
        /people/{person}/death                          7
        /people/{person}/network                        8
        /people/{person}/network/new                    7
        /people/{person}/network/{relationship}/end     8
        /people/{person}/open                           5
        /people/{person}/outcomes/new                   7
        /people/{person}/outcomes/{outcome}/change      8
        /people/{person}/outcomes/{outcome}/end         8
        /people/{person}/plan                           12
        /people/{person}/plan/begin                     7
        /people/{person}/plan/change                    7
        /people/{person}/plan/end                       7
        /people/{person}/review                         8
        /people/{person}/supports/new                   8
        /people/{person}/supports/{support}/change      9
        /people/{person}/supports/{support}/end         9
        /people/{person}/supports/{support}/outcomes    10
        /people/{person}/who-has-looked                 12
        """
}
