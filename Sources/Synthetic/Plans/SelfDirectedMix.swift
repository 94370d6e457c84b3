import Practice
import Store
import Values

/// Which options of self-directed support made-up people choose.
///
/// Most leave the arranging to the council, and younger people direct more of their support than older ones; the shares
/// are ours. Each support has a draw of its own, so that the rest of the story stays as it was.
enum SelfDirectedMix {
    /// Services of social care that an assessment leads to and the Act applies to, by the identifiers of the content.
    private static let socialCare: Set<String> = [
        "care-at-home", "supported-living-team", "dundee-community-living", "weavers-burn", "oakland-centre",
        "wellgate-day-support", "white-top-centre", "mackinnon-centre", "short-break-fund",
    ]

    /// The option of a support; nil where nobody has recorded one.
    static func option(of support: ID<Support>, by service: Ref, for resident: Resident) -> SelfDirectedOption? {
        var chance = SplitMix64(seed: 2013, part: support.text)
        guard socialCare.contains(service.id) else { return chance.happens(0.88) ? .doesNotApply : nil }
        let shares: [(option: SelfDirectedOption?, share: Double)] =
            resident.age < 65
            ? [(.directPayment, 16), (.personDirects, 17), (.councilArranges, 54), (.mix, 6), (nil, 7)]
            : [(.directPayment, 4), (.personDirects, 8), (.councilArranges, 78), (.mix, 2), (nil, 8)]
        return chance.one(of: shares, weight: { $0.share })?.option
    }
}
