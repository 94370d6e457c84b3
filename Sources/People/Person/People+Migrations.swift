import Store

/// People: who they are, where they live, who is in their life, and how they are found.
public enum People {
    public static let migrations = [
        Migration(
            30, "people",
            """
            CREATE TABLE person (
                \(recordColumns),
                given_name TEXT NOT NULL CHECK (given_name <> ''),
                family_name TEXT NOT NULL CHECK (family_name <> ''),
                preferred_name TEXT,
                birth_date TEXT CHECK (length(birth_date) = 10),
                died_on TEXT CHECK (length(died_on) = 10),
                sex TEXT CHECK (sex IN ('female', 'male')),
                chi TEXT CHECK (length(chi) = 10),
                phone TEXT,
                language TEXT,
                needs_interpreter BIGINT NOT NULL CHECK (needs_interpreter IN (0, 1)),
                communication_needs TEXT,
                team TEXT,
                is_restricted BIGINT NOT NULL CHECK (is_restricted IN (0, 1)),
                CHECK (died_on >= birth_date)
            );
            \(recordKeys("person"))
            CREATE UNIQUE INDEX person_chi ON person (authority, chi) WHERE superseded_at IS NULL AND chi IS NOT NULL;
            CREATE INDEX person_birth_date ON person (authority, birth_date) WHERE superseded_at IS NULL;
            CREATE INDEX person_team ON person (authority, team) WHERE superseded_at IS NULL;

            CREATE TABLE other_name (
                \(recordColumns),
                person TEXT NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('former', 'also-known-as')),
                given_name TEXT NOT NULL,
                family_name TEXT NOT NULL
            );
            \(recordKeys("other_name"))
            CREATE INDEX other_name_person ON other_name (authority, person) WHERE superseded_at IS NULL;

            CREATE TABLE person_address (
                \(recordColumns),
                person TEXT NOT NULL,
                line1 TEXT NOT NULL CHECK (line1 <> ''),
                line2 TEXT,
                town TEXT,
                postcode TEXT,
                zone TEXT,
                from_date TEXT NOT NULL CHECK (length(from_date) = 10),
                to_date TEXT CHECK (length(to_date) = 10),
                CHECK (to_date >= from_date)
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
                other_name TEXT NOT NULL CHECK (other_name <> ''),
                kind TEXT NOT NULL CHECK (kind IN (
                    'partner', 'parent', 'child', 'sibling', 'other-family', 'friend', 'neighbour', 'named-person',
                    'guardian', 'attorney', 'general-practitioner')),
                is_carer BIGINT NOT NULL CHECK (is_carer IN (0, 1)),
                weekly_hours BIGINT CHECK (weekly_hours BETWEEN 0 AND 168),
                lives_with BIGINT NOT NULL CHECK (lives_with IN (0, 1)),
                agreed_to_share BIGINT NOT NULL CHECK (agreed_to_share IN (0, 1)),
                phone TEXT,
                from_date TEXT NOT NULL CHECK (length(from_date) = 10),
                to_date TEXT CHECK (length(to_date) = 10),
                CHECK (to_date >= from_date)
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
