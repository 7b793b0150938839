// swift-tools-version: 6.2
// Read from the top down: each target may import only what stands above it.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "entente",
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .library(name: "Language", targets: ["Language"]),
    .library(name: "Cypher", targets: ["GraphModel", "Cypher"]),
    .library(
      name: "Entente",
      targets: ["GraphModel", "Cypher", "Knowledge", "YAMLFiles", "Documents", "Extraction", "Storage", "Interchange", "Rendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "3.12.3"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Ground floor: system libraries.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "GraphvizShim", dependencies: ["CGraphviz"]),
    .target(name: "LanguageKernels"),

    // Values and text, knowing no domain.
    .target(name: "GraphModel", swiftSettings: strict),
    .target(name: "Cypher", dependencies: ["GraphModel"], swiftSettings: strict),
    .target(
      name: "Language", dependencies: ["LanguageKernels"], resources: [.copy("Resources/English.model"), .copy("Resources/NOTICE.md")],
      swiftSettings: strict),

    // The graph of facts, and the way from text to it.
    .target(
      name: "Knowledge",
      dependencies: [
        "GraphModel",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "YAMLFiles",
      dependencies: [
        "Knowledge",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Extraction", dependencies: ["Language", "Knowledge", "YAMLFiles"],
      resources: [.copy("Resources/DefenceDiplomacy")],
      swiftSettings: strict),
    .target(name: "Documents", dependencies: ["Knowledge", "CLibXML2"], swiftSettings: strict),

    // Where the graph goes.
    .target(
      name: "Storage",
      dependencies: [
        "Knowledge",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "Interchange", dependencies: ["GraphModel", "Knowledge"], swiftSettings: strict),
    .target(name: "Rendering", dependencies: ["Knowledge", "GraphvizShim", "CLibXML2"], swiftSettings: strict),

    // The command line.
    .executableTarget(
      name: "entente",
      dependencies: [
        "GraphModel", "Cypher", "Language", "Knowledge", "YAMLFiles", "Documents", "Extraction", "Storage", "Interchange", "Rendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "entente-lab",
      dependencies: ["Cypher", "Language", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: strict),

    // Tests, and the random numbers that they share.
    .target(name: "Randomness", path: "Tests/Randomness", swiftSettings: strict),
    .testTarget(name: "GraphModelTests", dependencies: ["GraphModel"]),
    .testTarget(name: "CypherTests", dependencies: ["Cypher", "GraphModel", "Randomness"]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "LanguageKernels", "Randomness"], exclude: ["Network/word-features.tsv"]),
    .testTarget(name: "LabTests", dependencies: ["entente-lab", "Cypher", "Language"]),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Language", "Knowledge", "YAMLFiles", "Randomness"]),
    .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge", "Randomness"]),
    .testTarget(name: "YAMLFilesTests", dependencies: ["YAMLFiles", "Knowledge"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Knowledge"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "Knowledge", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "InterchangeTests", dependencies: ["GraphModel", "Interchange", "Knowledge"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Knowledge", "CGraphviz", "CLibXML2"]),
    .testTarget(name: "CommandLineTests", dependencies: ["entente", "Cypher", "GraphModel", "Knowledge", "Rendering", "Storage"]),
  ]
)
