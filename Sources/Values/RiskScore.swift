/// How likely a risk is to happen.
public enum Likelihood: Int, Hashable, Sendable, CaseIterable, Codable {
    case rare = 1
    case unlikely, possible, likely, almostCertain

    /// The point's name, as in "almost certain".
    public var words: String {
        switch self {
        case .rare: "rare"
        case .unlikely: "unlikely"
        case .possible: "possible"
        case .likely: "likely"
        case .almostCertain: "almost certain"
        }
    }
}

/// How much harm a risk would do if it happened.
public enum Impact: Int, Hashable, Sendable, CaseIterable, Codable {
    case negligible = 1
    case minor, moderate, major, extreme

    /// The point's name, as in "moderate".
    public var words: String {
        switch self {
        case .negligible: "negligible"
        case .minor: "minor"
        case .moderate: "moderate"
        case .major: "major"
        case .extreme: "extreme"
        }
    }
}

/// A risk's place on the five-by-five matrix: how likely, and how much harm.
public struct RiskScore: Hashable, Sendable, Codable {
    /// How likely it is.
    public let likelihood: Likelihood
    /// How much harm it would do.
    public let impact: Impact

    /// The score of a likelihood and an impact.
    public init(_ likelihood: Likelihood, _ impact: Impact) {
        self.likelihood = likelihood
        self.impact = impact
    }

    /// The score of a likelihood and an impact given as numbers, each 1–5.
    public init(likelihood: Int, impact: Int) throws(RiskError) {
        guard let likely = Likelihood(rawValue: likelihood) else { throw .likelihoodOutOfRange(likelihood) }
        guard let harm = Impact(rawValue: impact) else { throw .impactOutOfRange(impact) }
        self.init(likely, harm)
    }

    /// Likelihood times impact, 1–25.
    public var product: Int { likelihood.rawValue * impact.rawValue }

    /// The score in words, as in "likelihood 4 (likely) × impact 5 (extreme) = 20".
    public var words: String {
        "likelihood \(likelihood.rawValue) (\(likelihood.words)) × "
            + "impact \(impact.rawValue) (\(impact.words)) = \(product)"
    }

    /// The band that the score falls in.
    public func band(in bands: RiskBands = .nhsScotland) -> RiskBands.Band { bands.band(of: product) }
}

/// The bands that a risk register sorts its scores into. Registers differ, so each may declare its own.
public struct RiskBands: Hashable, Sendable {
    /// One band of scores.
    public struct Band: Hashable, Sendable {
        /// What it is called, as in "high".
        public let name: String
        /// The scores in it.
        public let scores: ClosedRange<Int>

        /// The band called `name` of these scores.
        public init(_ name: String, _ scores: ClosedRange<Int>) {
            self.name = name
            self.scores = scores
        }
    }

    /// The bands, lowest first; between them they hold every score from 1 to 25 once.
    public let all: [Band]

    private let byScore: [Band]

    /// Bands given lowest first, which have to run from 1 to 25 without a gap or an overlap.
    public init(_ bands: [Band]) throws(RiskError) {
        var next = 1
        for band in bands {
            guard band.scores.lowerBound == next, band.scores.upperBound <= 25 else { throw .bandsDoNotFit(at: next) }
            next = band.scores.upperBound + 1
        }
        guard next == 26 else { throw .bandsDoNotFit(at: next) }
        self.init(checked: bands)
    }

    private init(checked bands: [Band]) {
        all = bands
        byScore = bands.flatMap { band in band.scores.map { _ in band } }
    }

    /// The matrix in general use in NHS Scotland: low 1–3, medium 4–9, high 10–16, very high 17–25.
    public static let nhsScotland = RiskBands(checked: [
        Band("low", 1...3), Band("medium", 4...9), Band("high", 10...16), Band("very high", 17...25),
    ])

    /// The band of a score; scores outside 1–25 take the nearest band.
    func band(of product: Int) -> Band { byScore[min(max(product, 1), 25) - 1] }
}

/// Why there is no such risk score or set of bands.
public enum RiskError: ExplainedError, Hashable {
    /// The likelihood is not from 1 to 5.
    case likelihoodOutOfRange(Int)
    /// The impact is not from 1 to 5.
    case impactOutOfRange(Int)
    /// The bands leave out or repeat the score given.
    case bandsDoNotFit(at: Int)

    public var message: String {
        switch self {
        case .likelihoodOutOfRange(let number):
            "There is no likelihood \(number). Choose from 1 (rare) to 5 (almost certain)."
        case .impactOutOfRange(let number):
            "There is no impact \(number). Choose from 1 (negligible) to 5 (extreme)."
        case .bandsDoNotFit(let score):
            "The risk bands do not fit together at \(score). Give bands that run from 1 to 25, each starting where the "
                + "one before it ends."
        }
    }
}
