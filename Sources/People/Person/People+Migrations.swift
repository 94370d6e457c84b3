import Store

/// People: who they are, where they live, who is in their life, and how they are found.
public enum People {
    public static let migrations = [
        Migration(
            30, "people",
            """
            CREATE TABLE person (
                \(recordColumns),
                given_name TEXT NOT NULL,
                family_name TEXT NOT NULL,
                preferred_name TEXT,
                birth_date TEXT,
                died_on TEXT,
                sex TEXT,
                chi TEXT,
                phone TEXT,
                language TEXT,
                needs_interpreter BIGINT NOT NULL,
                communication_needs TEXT,
                team TEXT,
                is_restricted BIGINT NOT NULL
            );
            \(recordKeys("person"))
            CREATE UNIQUE INDEX person_chi ON person (authority, chi) WHERE superseded_at IS NULL AND chi IS NOT NULL;
            CREATE INDEX person_birth_date ON person (authority, birth_date) WHERE superseded_at IS NULL;
            CREATE INDEX person_team ON person (authority, team) WHERE superseded_at IS NULL;

            CREATE TABLE other_name (
                \(recordColumns),
                person TEXT NOT NULL,
                kind TEXT NOT NULL,
                given_name TEXT NOT NULL,
                family_name TEXT NOT NULL
            );
            \(recordKeys("other_name"))
            CREATE INDEX other_name_person ON other_name (authority, person) WHERE superseded_at IS NULL;

            CREATE TABLE person_address (
                \(recordColumns),
                person TEXT NOT NULL,
                line1 TEXT NOT NULL,
                line2 TEXT,
                town TEXT,
                postcode TEXT,
                zone TEXT,
                from_date TEXT NOT NULL,
                to_date TEXT
            );
            \(recordKeys("person_address"))
            CREATE INDEX person_address_person ON person_address (authority, person, to_date)
                WHERE superseded_at IS NULL;
            CREATE INDEX person_address_postcode ON person_address (authority, postcode, to_date)
                WHERE superseded_at IS NULL;

            CREATE TABLE relationship (
                \(recordColumns),
                person TEXT NOT NULL,
                other_person TEXT,
                other_name TEXT NOT NULL,
                kind TEXT NOT NULL,
                is_carer BIGINT NOT NULL,
                weekly_hours BIGINT,
                lives_with BIGINT NOT NULL,
                agreed_to_share BIGINT NOT NULL,
                phone TEXT,
                from_date TEXT NOT NULL,
                to_date TEXT
            );
            \(recordKeys("relationship"))
            CREATE INDEX relationship_person ON relationship (authority, person) WHERE superseded_at IS NULL;
            CREATE INDEX relationship_other ON relationship (authority, other_person) WHERE superseded_at IS NULL;
            """),
        Migration(
            31, "finding people",
            """
            CREATE TABLE name_token (
                authority TEXT NOT NULL,
                token TEXT NOT NULL,
                person TEXT NOT NULL,
                PRIMARY KEY (authority, token, person)
            );
            CREATE INDEX name_token_person ON name_token (authority, person);
            CREATE TABLE name_spelling (
                misspelling TEXT NOT NULL,
                token TEXT NOT NULL,
                PRIMARY KEY (misspelling, token)
            );
            CREATE TABLE name_known (
                token TEXT PRIMARY KEY
            );
            """),
    ]
}
