import Access
import Content
import Partnership
import People
import Practice
import Store
import Values

/// The pages of a person's record that show it, and those that change what is known about the person.
enum RecordPages {
    static let routes: [Route] =
        [
            RecordDoor.view("", part: .overview, overview),
            RecordDoor.view("/network", part: .network, network),
            RecordDoor.view("/chronology", part: .chronology, chronology),
            RecordDoor.view("/who-has-looked", part: .looked, whoHasLooked),
            .get("/people/{person}/open", closed),
            .post("/people/{person}/open", breakGlass),
        ] + RecordDoor.form("/change", part: .details, show: changeForm, send: change)
        + RecordDoor.form("/allocate", part: .allocation, show: allocateForm, send: allocate)
        + RecordDoor.form("/network/new", part: .network, show: relationshipForm, send: addRelationship)
        + RecordDoor.form(
            "/network/{relationship}/end", part: .network, show: endRelationshipForm, send: endRelationship)

    // MARK: - Looking

    private static func overview(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (id, authority, today) = (open.person.id, visit.authority, visit.today)
        let content = try await visit.database.readBriefly { connection -> OverviewPage.Content in
            var content = OverviewPage.Content()
            content.address = try People.address(of: id, authority: authority, on: connection)
            content.otherNames = try People.otherNames(of: id, authority: authority, on: connection)
            content.careTeam = open.careTeam.filter { $0.hasNotLeft(by: today) }
            content.openNeeds = try Needs.openCount(of: id, authority: authority, on: connection)
            content.zone = try content.address?.zone.flatMap { try Areas.find($0, on: connection) }
            if let plan = open.plan {
                content.outcomes = try Practice.outcomes(of: plan.id, authority: authority, on: connection)
                content.supports = try Practice.supports(of: plan.id, authority: authority, on: connection)
            }
            return content
        }
        let scale = try await visit.partnership.outcomeScale()
        return .page(OverviewPage(record: RecordPage(visit: visit, open: open), content: content, scale: scale).page)
    }

    private static func network(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (id, authority) = (open.person.id, visit.authority)
        let relationships = try await visit.database.readBriefly {
            try People.relationships(of: id, authority: authority, on: $0)
        }
        return .page(
            NetworkPage(
                record: RecordPage(visit: visit, open: open), relationships: relationships, members: open.careTeam
            ).page)
    }

    private static func chronology(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (id, authority, today) = (open.person.id, visit.authority, visit.today)
        let happenings = try await visit.database.read {
            try Chronology.of(id, upTo: today, authority: authority, on: $0)
        }
        return .page(ChronologyPage(record: RecordPage(visit: visit, open: open), happenings: happenings).page)
    }

    private static func whoHasLooked(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (id, authority) = (open.id, visit.authority)
        let before = Int(visit.query["before"])
        let limit = LookedPage.most
        let person = open.person.id
        let looks = try await visit.database.read { connection -> LookedPage.Looks in
            var looks = LookedPage.Looks()
            looks.lines = try Ledger.lines(
                ofPerson: id, authority: authority, before: before, limit: limit + 1, on: connection)
            looks.names = try Accounts.names(
                of: Set(looks.lines.map(\.signature.account)), authority: authority, on: connection)
            for (ref, words) in try Practice.outcomeWords(of: person, authority: authority, on: connection) {
                looks.subjects[ref] = "“\(words)”"
            }
            for (ref, words) in try Needs.words(of: person, authority: authority, on: connection) {
                looks.subjects[ref] = "“\(words)”"
            }
            for other in try People.relationships(of: person, authority: authority, on: connection) {
                looks.subjects[try Ref(kind: "relationship", id: other.id.text)] = other.name
            }
            return looks
        }
        return .page(
            LookedPage(record: RecordPage(visit: visit, open: open), looks: looks, isFirst: before == nil).page)
    }

    // MARK: - Opening with a reason

    private static func closed(_ visit: Visit) async throws -> Reply {
        do {
            let open = try await RecordDoor.open(visit, .seeRecord, looking: nil)
            return .go(to: Path.record(open.id))
        } catch let closed as ClosedRecord {
            return try await RecordDoor.show(closed, visit)
        }
    }

    private static func breakGlass(_ visit: Visit) async throws -> Reply {
        do {
            let open = try await RecordDoor.open(visit, .seeRecord, looking: nil)
            return .go(to: Path.record(open.id))
        } catch let closed as ClosedRecord {
            guard let principal = visit.principal else { throw Refusal.signIn }
            let signature = principal.signature(
                authority: visit.authority, at: visit.now, because: "broke the glass")
            let (reason, id) = (visit.form["reason"], closed.person.id.text)
            let glass: ID<BrokenGlass> = visit.newID()
            do {
                try await visit.database.record(signature) { pen in
                    try BrokenGlasses.open(person: id, by: principal, reason: reason, id: glass, with: pen)
                }
            } catch let faults as Faults {
                var page = ClosedRecordPage(visit: visit, closed: closed)
                page.reason = reason
                page.errors = visit.errors(faults)
                return .page(page.page, status: .unprocessable)
            }
            return .go(to: Path.after(Path.record(id), .glassBroken))
        }
    }

    // MARK: - Changing what is known

    private static func changeForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let (id, authority) = (open.person.id, visit.authority)
        let address = try await visit.database.readBriefly { try People.address(of: id, authority: authority, on: $0) }
        return .page(
            ChangePersonPage(
                record: RecordPage(visit: visit, open: open), fields: PersonFields(open.person, at: address),
                seen: open.person.version
            ).page)
    }

    private static func change(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let fields = PersonFields(form: visit.form)
        let seen = Int(visit.form["seen"]) ?? 0
        var page = ChangePersonPage(record: RecordPage(visit: visit, open: open), fields: fields, seen: seen)
        do {
            let details = try PersonDetails(fields, today: visit.today)
            let (person, surroundings) = (open.person, visit.surroundings)
            try await visit.write(open) { pen in
                try People.change(person, seen: seen, to: details, surroundings: surroundings, with: pen)
            }
            return .go(to: Path.after(Path.record(open.id), .personChanged))
        } catch let faults as Faults {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        } catch let stale as StaleSave {
            let (id, authority) = (open.person.id, visit.authority)
            let address = try await visit.database.readBriefly {
                try People.address(of: id, authority: authority, on: $0)
            }
            page.theirs = PersonFields(open.person, at: address)
            page.seen = stale.current
            return .page(page.page, status: .conflict)
        }
    }

    private static func allocateForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(AllocatePage(record: RecordPage(visit: visit, open: open), seen: open.person.version).page)
    }

    private static func allocate(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let team = Ref(visit.form["team"])
        let isRestricted = visit.form.isTicked("restricted")
        var page = AllocatePage(record: RecordPage(visit: visit, open: open), seen: open.person.version)
        page.team = visit.form["team"]
        page.isRestricted = isRestricted
        guard let team, team.kind == "team", visit.catalogue[team] != nil else {
            page.errors = [FieldError(field: "team", message: "Choose the team that the record is allocated to")]
            return .page(page.page, status: .unprocessable)
        }
        guard visit.form["seen"] == String(open.person.version) else {
            page.errors = [
                FieldError(
                    field: "team",
                    message:
                        "Somebody has changed the record since you opened this page. What it says now is chosen below; choose again and save"
                )
            ]
            return .page(page.page, status: .conflict)
        }
        let person = open.person
        try await visit.write(open) { try People.allocate(person, to: team, isRestricted: isRestricted, with: $0) }
        return .go(to: Path.after(Path.record(open.id), .allocated))
    }

    // MARK: - Network

    private static func relationshipForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(RelationshipPage(record: RecordPage(visit: visit, open: open), from: TypedDate(visit.today)).page)
    }

    private static func addRelationship(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        var page = RelationshipPage(
            record: RecordPage(visit: visit, open: open), from: TypedDate(visit.form, "from"))
        var fields = RelationshipFields()
        fields.name = visit.form["name"]
        fields.kind = visit.form["kind"]
        fields.isCarer = visit.form.isTicked("carer")
        fields.weeklyHours = visit.form["weekly-hours"]
        fields.livesWith = visit.form.isTicked("lives-with")
        fields.agreedToShare = visit.form.isTicked("agreed-to-share")
        fields.phone = visit.form["phone"]
        var faults = Faults()
        fields.from = page.from.date("from", &faults)?.iso ?? ""
        page.fields = fields
        guard
            let details = faults.gather({ () throws(Faults) in
                try RelationshipDetails(fields, today: visit.today)
            }), faults.isEmpty
        else {
            page.errors = visit.errors(faults)
            return .page(page.page, status: .unprocessable)
        }
        let (person, id): (ID<Person>, ID<Relationship>) = (open.person.id, visit.newID())
        return try await visit.once(open, then: Path.after(open.path("network"), .relationshipAdded)) {
            try People.add(details, to: person, id: id, with: $0)
        }
    }

    /// A relationship that goes on; what has ended already has no page for ending it.
    private static func relationship(_ visit: Visit, _ open: OpenRecord) async throws -> Relationship {
        let (person, authority) = (open.person.id, visit.authority)
        let id = try visit.parameter("relationship")
        let found = try await visit.database.read {
            try People.relationships(of: person, authority: authority, on: $0).first { $0.id.text == id }
        }
        guard let found, found.to == nil else { throw PageNotFound() }
        return found
    }

    private static func endRelationshipForm(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        .page(EndingPage(try await relationship(visit, open), of: RecordPage(visit: visit, open: open)).page)
    }

    private static func endRelationship(_ visit: Visit, _ open: OpenRecord) async throws -> Reply {
        let found = try await relationship(visit, open)
        return try await EndingPage(found, of: RecordPage(visit: visit, open: open)).send(.relationshipEnded) { day in
            try await visit.write(open) { try People.end(found, on: day, with: $0) }
        }
    }
}
