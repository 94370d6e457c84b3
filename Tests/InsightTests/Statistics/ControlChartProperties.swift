import Insight
import Testing
import Values

/// What must hold of every chart, on random ones.
@Suite struct ControlChartProperties {
    static func values(_ generator: inout SplitMix64) -> [Double] {
        let level = Double(generator.number(in: -50...50))
        let drift = Double(generator.number(in: 0...2))
        return (0..<generator.number(in: 12...40)).map { index in
            level + drift * Double(index) + Double(generator.number(in: -4...4))
        }
    }

    /// Another unit of measurement moves the lines with the values and changes no signal; a turned sign turns them.
    @Test(arguments: [(2.0, 0.0), (0.25, 100.0), (-1.0, 0.0), (-8.0, 3.0)])
    func anotherUnitChangesNoSignal(factor: Double, offset: Double) throws {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<300 {
            let values = Self.values(&generator)
            let chart = try ControlChartTests.chart(values)
            let other = try ControlChartTests.chart(values.map { $0 * factor + offset })
            let sign = factor < 0 ? -1 : 1
            #expect(ControlChartTests.rules(other) == ControlChartTests.rules(chart).map { $0 * sign }, "\(values)")
            #expect(isClose(other.current.centre, chart.current.centre * factor + offset, within: 1e-9, scale: 1))
            let (better, worse): (GoodDirection, GoodDirection) = factor < 0 ? (.lower, .higher) : (.higher, .lower)
            #expect(other.verdict(better: better) == chart.verdict(better: .higher))
            #expect(other.verdict(better: worse) == chart.verdict(better: .lower))
        }
    }

    /// A signal says the truth about its point: that it is outside, or has the neighbours that the rule asks for.
    @Test func everySignalHasItsReason() throws {
        var generator = SplitMix64(seed: 2)
        var seen: Set<ControlChart.Signal.Rule> = []
        for _ in 0..<2000 {
            let values = Self.values(&generator)
            let chart = try ControlChartTests.chart(values)
            for (index, point) in chart.points.enumerated() {
                let limits = try #require(point.limits)
                let isOutside = point.value > limits.upper + 1e-9 || point.value < limits.lower - 1e-9
                #expect(isOutside == (point.signal?.rule == .beyondLimit))
                guard let signal = point.signal else { continue }
                seen.insert(signal.rule)
                guard signal.rule == .trend else {
                    #expect((point.value > limits.centre) == (signal.movement == .up))
                    continue
                }
                let neighbours = [index - 1, index + 1].filter(values.indices.contains)
                let goesThatWay = neighbours.contains { other in
                    let step = other < index ? values[index] - values[other] : values[other] - values[index]
                    return signal.movement == .up ? step > 0 : step < 0
                }
                #expect(goesThatWay)
            }
        }
        #expect(seen.count == ControlChart.Signal.Rule.allCases.count)
    }

    /// What an interval between two charts of one process says: a quiet one is met where a target is below its limits.
    @Test func targetsAreMonotonic() throws {
        var generator = SplitMix64(seed: 3)
        let order: [TargetVerdict] = [.reliablyMet, .hitOrMiss, .reliablyMissed]
        for _ in 0..<200 {
            let chart = try ControlChartTests.chart(Self.values(&generator))
            let targets = (0...80).map { chart.current.centre - 40 + Double($0) }
            let places = try targets.map { target in
                order.firstIndex(of: try chart.verdict(on: target, better: .higher)) ?? -1
            }
            #expect(places == places.sorted() && places.first == 0 && places.last == 2)
        }
    }
}
