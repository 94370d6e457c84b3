import Store
import Values

/// A step of a right as it is typed.
public struct RightStepFields: Sendable, Hashable {
    public var step = ""
    /// The options of self-directed support that were explained, or the one that was chosen.
    public var options: Set<String> = []
    public var doneBy = ""
    public var how = ""
    public var format = ""
    public var formatDetail = ""
    public var note = ""

    public init() {}
}

/// A step of a right as it is given, checked. One talk in which several options were explained is one of these.
public struct RightStepDetails: Sendable, Hashable {
    public let right: Right
    public let step: Right.Step
    /// In their order; none where the step is of no option.
    public let options: [SelfDirectedOption]
    public let doneOn: LocalDate
    public let doneBy: String
    public let account: String?
    public let how: RightStep.How?
    public let format: RightStep.Format?
    public let formatDetail: String?
    public let service: Ref?
    public let note: String?
    public let until: LocalDate?

    /// - Parameters:
    ///   - doneOn: the day on which it happened.
    ///   - account: the user name of whoever records it, if it was they who did it.
    ///   - before: the steps of the right that count.
    /// - Throws: `Faults`, each naming its field and what to do. Nothing is offered or explained without who, when and how.
    public init(
        _ fields: RightStepFields, of right: Right, doneOn: LocalDate?, until: LocalDate? = nil, service: Ref? = nil,
        account: String?, before: [RightStep], today: LocalDate
    ) throws(Faults) {
        var faults = Faults()
        let step = Right.Step(rawValue: fields.step)
        let (what, isSpoken) = (step.map(Self.participle) ?? "did", step?.tells ?? false)
        if step == nil { faults.add("step", "Choose what happened") }
        let options = SelfDirectedOption.options.filter { fields.options.contains($0.rawValue) }
        Self.check(options, for: step, of: right, &faults)
        if let doneOn {
            if doneOn > today {
                faults.add("done-on", "\(doneOn.words) is in the future. Enter today or an earlier day")
            } else if let fault = Self.tooEarly(doneOn, step, before) {
                faults.add("done-on", fault)
            }
        } else {
            faults.add("done-on", "Enter the day on which \(step.map(Self.happened) ?? "it happened")")
        }
        let doneBy = fields.doneBy.trimmed
        if doneBy.isEmpty || doneBy.count > 120 {
            faults.add("done-by", "Say who \(what) it, in at most 120 characters")
        }
        let how = RightStep.How(rawValue: fields.how)
        if how == nil && (isSpoken || !fields.how.isEmpty) {
            faults.add("how", "Choose how: in person, by phone, by video, by letter, by email or in a meeting")
        }
        let format = RightStep.Format(rawValue: fields.format)
        if format == nil && (isSpoken || !fields.format.isEmpty) {
            faults.add("format", "Choose the format that they could use")
        }
        let formatDetail = fields.formatDetail.nonEmpty
        if formatDetail == nil && format == .otherLanguage { faults.add("format-detail", "Say which language it was") }
        if let formatDetail, formatDetail.count > 120 {
            faults.add("format-detail", "Shorten what more there is of the format to 120 characters")
        }
        let note = fields.note.nonEmpty
        if note == nil && step == .doesNotApply { faults.add("note", "Say why it does not apply") }
        if let note, note.count > 1000 {
            faults.add("note", "This is \(note.count) characters long. Shorten it to 1,000")
        }
        if let until, let doneOn, until < doneOn {
            faults.add("until", "The end is before the beginning, \(doneOn.words). Enter that day or a later one")
        }
        if faults.isEmpty, let step, let refusal = RightRules.refusal(of: step, after: before.inOrder, of: right) {
            faults.add("step", refusal)
        }
        try faults.throwIfAny()
        guard let step, let doneOn else { throw faults }
        self.right = right
        self.step = step
        self.options = step == .explained || step == .chosen ? options : []
        self.doneOn = doneOn
        self.doneBy = doneBy
        self.account = account
        self.how = how
        self.format = format
        self.formatDetail = formatDetail
        self.service = service
        self.note = note
        self.until = until
    }

    private static func check(
        _ options: [SelfDirectedOption], for step: Right.Step?, of right: Right, _ faults: inout Faults
    ) {
        guard right.isOfOptions else { return }
        if step == .explained && options.isEmpty { faults.add("options", "Choose the options that were explained") }
        if step == .chosen && options.count != 1 {
            faults.add("options", "Choose the one option that they chose; option 4 is a mix of the others")
        }
    }

    /// A step that moves a right cannot come before the one at which it stands; otherwise what followed would hang in
    /// the air.
    private static func tooEarly(_ day: LocalDate, _ step: Right.Step?, _ before: [RightStep]) -> String? {
        guard step?.moves ?? false, let last = before.inOrder.last(where: { $0.step.moves }), day < last.doneOn else {
            return nil
        }
        return """
            “\(last.step.words)” is on record for \(last.doneOn.words), which is later. Enter that day or a later one
            """
    }

    /// As in "Say who offered it".
    private static func participle(_ step: Right.Step) -> String {
        switch step {
        case .explained: "explained"
        case .offered: "offered"
        default: "dealt with"
        }
    }

    /// As in "Enter the day on which it was offered".
    private static func happened(_ step: Right.Step) -> String {
        switch step {
        case .explained: "it was explained"
        case .offered: "it was offered"
        default: "this happened"
        }
    }
}
