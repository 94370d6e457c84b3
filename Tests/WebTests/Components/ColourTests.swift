import Foundation
import Testing

@testable import Web

/// The contrast figures are promises; these keep them.
@Suite struct ColourTests {
    private func luminance(_ hex: String) throws -> Double {
        let value = try #require(UInt32(hex.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double((value >> UInt32(shift)) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// WCAG 2's contrast ratio, 1 to 21.
    private func contrast(_ one: String, _ other: String) throws -> Double {
        let (a, b) = (try luminance(one), try luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The colours of the style sheet, light and dark.
    private func palettes() throws -> (light: [String: String], dark: [String: String]) {
        let sheet = try styleSheet("site.css")
        let parts = sheet.components(separatedBy: "@media (prefers-color-scheme: dark)")
        let dark = try #require(parts.dropFirst().first?.components(separatedBy: "*, *::before").first)
        return (colours(parts[0]), colours(dark))
    }

    private func colours(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") else { continue }
            found[String(parts[0].dropFirst(2))] = String(parts[1].dropLast())
        }
        return found
    }

    @Test func thePageShowsTheColoursThatAreUsed() throws {
        let (light, dark) = try palettes()
        for colour in DesignPage.colours {
            #expect(light[colour.name] == colour.light, "\(colour.name)")
            #expect(dark[colour.name] ?? light[colour.name] == colour.dark, "\(colour.name)")
        }
    }

    @Test(arguments: [
        ("ink", 15.5), ("action", 7.5), ("pressed", 10.6), ("quiet", 6.6), ("control", 3.4), ("better", 6.2),
        ("worse", 6.2),
    ])
    func lightColoursStandOut(name: String, least: Double) throws {
        let light = try palettes().light
        for ground in ["ground", "surface"] {
            let ratio = try contrast(try #require(light[name]), try #require(light[ground]))
            #expect(ratio >= least - 0.05, "\(name) on \(ground): \(ratio)")
        }
    }

    @Test(arguments: [
        ("ink", 13.5), ("action", 8), ("pressed", 10.6), ("quiet", 6.6), ("control", 3.4), ("better", 7), ("worse", 7),
        ("focus", 10),
    ])
    func darkColoursStandOutAsMuch(name: String, least: Double) throws {
        let (light, dark) = try palettes()
        for ground in ["ground", "surface"] {
            let ratio = try contrast(try #require(dark[name] ?? light[name]), try #require(dark[ground]))
            #expect(ratio >= least - 0.05, "\(name) on \(ground): \(ratio)")
        }
    }

    @Test(arguments: [
        ("on-action", "action", 7.0), ("on-worse", "worse", 6.9), ("on-head", "head", 10), ("ink", "jute-wash", 10),
        ("better", "better-wash", 4.5), ("worse", "worse-wash", 4.5), ("ink", "action-wash", 7), ("ink", "mark", 7),
        ("action", "better-wash", 4.5), ("action", "worse-wash", 4.5), ("series", "surface", 4.5),
    ])
    func whatLiesOnAColourCanBeRead(text: String, ground: String, least: Double) throws {
        let (light, dark) = try palettes()
        for palette in [light, light.merging(dark) { _, dark in dark }] {
            let ratio = try contrast(try #require(palette[text]), try #require(palette[ground]))
            #expect(ratio >= least, "\(text) on \(ground): \(ratio)")
        }
    }

    @Test func focusStandsOnInk() throws {
        let light = try palettes().light
        #expect(try contrast(try #require(light["focus"]), try #require(light["focus-edge"])) >= 11.8 - 0.05)
    }
}
