// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a module that may use only what is named here, all of it on floors below.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = [],
    settings: [SwiftSetting] = strict
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: room + "Tests", dependencies: [.byName(name: room)] + dependencies, resources: resources,
        swiftSettings: strict)
}

let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "jute",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "jute", targets: ["Command"])],
    traits: [
        .trait(name: "PostgreSQL", description: "Build the PostgreSQL engine beside SQLite; needs libpq.")
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        // Hummingbird stands on these and brings them in any case; they are named because they are imported.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        // System libraries: nothing of them is compiled here.
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

        // Ground
        room("Values"),
        room(
            "Store",
            ["Values", grdb, sqlite, "CSodium", .target(name: "CPostgres", condition: .when(traits: ["PostgreSQL"]))]),
        room("Content", ["Values", "Store", yams]),
        room("Access", ["Values", "Store", "CSodium"]),

        // Records
        room("People", ["Values", "Store", "Access"]),
        room("Practice", ["Values", "Store", "Access", "People"]),

        room("Strategy", ["Values", "Store", "Content", "People", "Practice"]),

        // What is computed from them
        // Optimised in a debug build too: what it hides of a wide table takes a search, which would be twenty times slower.
        room(
            "Insight", ["Values", "Store", "Content", "People", "Practice"],
            settings: strict + [.unsafeFlags(["-O"])]),

        // A partnership as it runs: every room put together
        room("Partnership", ["Values", "Store", "Content", "Access", "People", "Practice", "Strategy", "Insight"]),

        // Doors
        room("Synthetic", ["Values", "Store", "Content", "Access", "People", "Practice"]),
        room(
            "Exchange", ["Values", "Store", "Content", "Access", "People", "Practice", "Insight", swiftCSV]),
        room(
            "Web",
            [
                "Values", "Store", "Content", "Access", "People", "Practice", "Strategy", "Insight", "Partnership",
                hummingbird, httpTypes, logging, nio,
            ], resources: [.copy("Assets")]),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Values", "Store", "Content", "Access", "People", "Practice", "Strategy", "Insight", "Partnership",
                "Exchange", "Synthetic", "Web", hummingbird, logging, nio, arguments,
            ], swiftSettings: strict),

        // Tests
        room("StoreTesting", ["Values", "Store"]),
        tests("Values"),
        tests("Store", ["Values", "StoreTesting"]),
        tests("Content", ["Values", "Store", "StoreTesting"]),
        tests("Access", ["Values", "Store", "StoreTesting"]),
        tests("People", ["Values", "Store", "Access", "StoreTesting"]),
        tests(
            "Exchange",
            [
                "Values", "Store", "Content", "Access", "People", "Practice", "Insight", "Partnership", "Synthetic",
                "StoreTesting",
            ]),
        tests("Strategy", ["Values", "Content"]),
        tests("Insight", ["Values", "Store", "Content", "Access", "People", "Practice", "Synthetic", "StoreTesting"]),
        tests("Synthetic", ["Values", "Store", "Content", "Access", "People", "Practice", "StoreTesting"]),
        tests(
            "Web",
            [
                "Values", "Store", "Content", "Access", "People", "Practice", "Strategy", "Insight", "Partnership",
                "StoreTesting",
                hummingbird, httpTypes, logging, nio,
            ]),
        tests("Practice", ["Values", "Store", "Access", "People", "StoreTesting"]),
    ]
)
