import Testing
import Values

@Suite struct RefTests {
    @Test(arguments: [
        ("outcome/01JCZ7Q2", "outcome", "01JCZ7Q2"), ("service/hope-point", "service", "hope-point"),
        ("paper/DIJB43-2021", "paper", "DIJB43-2021"), ("unmet-need/a.b-c", "unmet-need", "a.b-c"),
        ("statement/nhwo-4", "statement", "nhwo-4"),
    ])
    func reads(text: String, kind: String, id: String) throws {
        let ref = try Ref(parsing: text)
        #expect(ref.kind == kind && ref.id == id && ref.text == text && "\(ref)" == text)
        #expect(Ref(text) == ref)
        #expect(try Ref(kind: kind, id: id) == ref)
    }

    @Test(arguments: [
        ("", RefError.noSlash("")), ("service", .noSlash("service")), ("/x", .kindMissing), ("service/", .idMissing),
        ("Service/x", .badKind("Service")), ("-service/x", .badKind("-service")), ("service-/x", .badKind("service-")),
        ("unmet--need/x", .badKind("unmet--need")), ("kind2/x", .badKind("kind2")), ("sérvice/x", .badKind("sérvice")),
        ("service/a/b", .badID("a/b")), ("service/..", .badID("..")), ("service/.a", .badID(".a")),
        ("service/-a", .badID("-a")), ("service/a b", .badID("a b")), ("service/a_b", .badID("a_b")),
        ("service/café", .badID("café")), ("service/a\n", .badID("a\n")), ("service/%2e", .badID("%2e")),
        (" service/a", .badKind(" service")),
    ])
    func refuses(text: String, error: RefError) {
        #expect(throws: error) { try Ref(parsing: text) }
        #expect(Ref(text) == nil)
        #expect(error.message.hasSuffix("."))
    }

    @Test func lengthsAreLimited() {
        let (kind, id) = (String(repeating: "k", count: 40), String(repeating: "9", count: 80))
        #expect(Ref("\(kind)/\(id)")?.id == id)
        #expect(throws: RefError.idTooLong(id + "9")) { try Ref(kind: "k", id: id + "9") }
        #expect(throws: RefError.kindTooLong(kind + "k")) { try Ref(kind: kind + "k", id: "9") }
    }

    @Test func textComesBackAsTheSameReference() throws {
        var random = SplitMix64(seed: 18)
        let (letters, firsts) = (Array("abcdefghijklmnopqrstuvwxyz"), Array("abcXYZ0189"))
        let others = Array("abcdefXYZ0123456789-.")
        var refs: [Ref] = []
        for _ in 0..<5000 {
            let kind = String((0..<random.number(in: 1...40)).map { _ in letters[random.number(in: 0...25)] })
            let tail = (0..<random.number(in: 0...79)).map { _ in others[random.number(in: 0...20)] }
            let ref = try Ref(kind: kind, id: String([firsts[random.number(in: 0...9)]] + tail))
            #expect(Ref(ref.text) == ref)
            #expect(Ref(String(describing: ref)) == ref)
            refs.append(ref)
        }
        for (one, next) in zip(refs.sorted(), refs.sorted().dropFirst()) {
            #expect(one.kind < next.kind || (one.kind == next.kind && one.id <= next.id))
        }
    }
}

@Suite struct PostcodeTests {
    @Test(arguments: [
        ("DD1 4QB", "DD1 4QB", "DD1 4", "DD"), ("dd14qb", "DD1 4QB", "DD1 4", "DD"),
        (" dd1  4qb ", "DD1 4QB", "DD1 4", "DD"),
        ("DD11 2AA", "DD11 2AA", "DD11 2", "DD"), ("G1 1AA", "G1 1AA", "G1 1", "G"),
        ("G77 6QX", "G77 6QX", "G77 6", "G"),
        ("W1A 0AX", "W1A 0AX", "W1A 0", "W"), ("EC1A 1BB", "EC1A 1BB", "EC1A 1", "EC"),
        ("GIR0AA", "GIR 0AA", "GIR 0", "GIR"),
        ("KW17 2AB", "KW17 2AB", "KW17 2", "KW"), ("AB10 1AB", "AB10 1AB", "AB10 1", "AB"),
    ])
    func reads(text: String, printed: String, sector: String, area: String) throws {
        let postcode = try Postcode(parsing: text)
        #expect(postcode.text == printed && postcode.sector == sector && postcode.area == area)
        #expect(postcode.outward + " " + postcode.inward == printed)
        #expect(Postcode(postcode.description) == postcode)
    }

    @Test(arguments: [
        ("", PostcodeError.blank), ("  ", .blank), ("DD1-4QB", .badCharacter("DD1-4QB")),
        ("DD1 4Qß", .badCharacter("DD1 4Qß")),
        ("ＤD1 4QB", .badCharacter("ＤD1 4QB")), ("DD1", .tooShort("DD1")), ("DD1 4", .tooShort("DD14")),
        ("DD1 4QBXX", .tooLong("DD14QBXX")), ("DD1 4CB", .badInward("4CB")), ("DD1 QBA", .badInward("QBA")),
        ("DD1 4QO", .badInward("4QO")), ("QD1 4QB", .badOutward("QD1")), ("DI1 4QB", .badOutward("DI1")),
        ("DDO 4QB", .badOutward("DDO")), ("1DD 4QB", .badOutward("1DD")), ("D1I 4QB", .badOutward("D1I")),
        ("DD1C 4QB", .badOutward("DD1C")), ("D111 4QB", .badOutward("D111")), ("DDD1 4QB", .badOutward("DDD1")),
        ("DD 4QB", .badOutward("DD")), ("11 4QB", .badOutward("11")),
    ])
    func refuses(text: String, error: PostcodeError) {
        #expect(throws: error) { try Postcode(parsing: text) }
        #expect(Postcode(text) == nil)
        #expect(error.message.hasSuffix("."))
    }

    @Test func spacingAndLetterCaseMakeNoDifference() throws {
        var random = SplitMix64(seed: 19)
        let (areas, ends) = (["DD", "G", "EH", "KY", "PH"], Array("ABDEFGHJLNPQRSTUWXYZ"))
        for _ in 0..<5000 {
            let outward = "\(areas[random.number(in: 0...4)])\(random.number(in: 1...99))"
            let letters = (0..<2).map { _ in ends[random.number(in: 0...19)] }
            let inward = "\(random.number(in: 0...9))\(String(letters))"
            let postcode = try Postcode(parsing: outward + inward)
            #expect(postcode.text == outward + " " + inward)
            #expect(try Postcode(parsing: postcode.text.lowercased()) == postcode)
        }
    }
}
