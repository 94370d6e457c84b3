import Testing

@testable import Content

@Suite struct LinkFaultTests {
    private static let action = """
        - ref: action/a
          title: A
          source: { own: test }
          number: 1
          part-of: plan/plan-2026

        """

    @Test(arguments: [
        FaultSample(
            action + "  contributes-to:\n    - priority/early-hlep", line: 7,
            "action/a: priority/early-hlep is not declared anywhere. Did you mean “priority/early-help”?"),
        FaultSample(
            action + "  contributes-to:\n    - priority/early-help\n    - national-outcome/better-life", line: 8,
            "action/a: “contributes-to” of an action cannot point at national-outcome/better-life. Name a priority."),
        FaultSample(
            action + "  contributes-to:\n    - priority/early-help\n    - priority/early-help", line: 8,
            "action/a: “contributes-to” names priority/early-help twice."),
        FaultSample(
            action, line: 1,
            "action/a: The item has no “contributes-to”, which its kind needs. Name at least one priority."),
        FaultSample(action + "  contributes-to: []", line: 6, "action/a: “contributes-to” is an empty list."),
        FaultSample(
            action + "  contributes-to: priority/early-help\n  delivered-by: organisation/helpers", line: 7,
            "action/a: The link “delivered-by” cannot stand on an action. It can stand on programme, service."),
        FaultSample(
            action + "  contributes-to: priority/early-help\n  evidences: plan/plan-2026", line: 7,
            "action/a: The link “evidences” cannot stand on an action. It joins records"),
        FaultSample(
            action + "  contributes-to: priority/early-help\n  part-off: [plan/plan-2026]", line: 7,
            "action/a: “part-off” is not a kind of link. Did you mean “part-of”? It has contributes-to, part-of."),
        FaultSample(
            action + "  contributes-to: { ref: priority/early-help, from: 2026-04-02, to: 2026-04-01 }", line: 6,
            "action/a: “to” is 2026-04-01, before “from”"),
        FaultSample(
            action + "  contributes-to: { ref: priority/early-help, from: soon }", line: 6,
            "action/a: “contributes-to.0.from” should be a date."),
        FaultSample(action + "  contributes-to: { from: 2026-04-02 }", line: 6, "action/a: The link names no “ref”."),
        FaultSample(
            action + "  contributes-to: Priority/early-help", line: 6,
            "action/a: “Priority” is not a kind. Use lower-case"),
        FaultSample(
            "- ref: plan/x\n  title: X\n  source: { own: test }\n  from: 2026-04-01\n  supersedes: plan/x", line: 5,
            "plan/x: “supersedes” points at the item itself."),
        FaultSample(
            "- ref: plan/x\n  title: X\n  source: { own: test }\n  from: 2020-04-01\n  supersedes: plan/plan-2026",
            line: 5,
            "plan/x: plan/plan-2026 begins on 2026-04-01, after this plan (2020-04-01)"),
        FaultSample(
            """
            - { ref: plan/x, title: X, source: { own: test }, from: 2026-04-01, supersedes: plan/z }
            - { ref: plan/y, title: Y, source: { own: test }, from: 2026-04-01, supersedes: plan/x }
            - ref: plan/z
              title: Z
              source: { own: test }
              from: 2026-04-01
              supersedes: [plan/plan-2026, plan/y]
            """, line: 1, "plan/x: “supersedes” goes round in a circle: plan/x → plan/z → plan/y → plan/x. Take one"),
        FaultSample(team + team, line: 5, "team/east: The reference is taken: Content/x.yaml:1 has it too."),
        FaultSample(
            "- ref: organisation/helpers\n  title: X\n  source: { own: test }\n  sector: third", line: 1,
            "organisation/helpers: The reference is taken: Content/base.yaml:30 has it too."),
    ])
    func reports(sample: FaultSample) { sample.verify() }
}
