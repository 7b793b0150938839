// swift-tools-version: 6.2
// Programs that feed chosen bytes to what reads foreign text, apart from the tests because they need a build of their own: scripts/fuzz.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let entente: Target.Dependency = .product(name: "Entente", package: "entente")

let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .target(name: "FuzzSupport", dependencies: [entente], swiftSettings: strict),
    .executableTarget(name: "fuzz-documents", dependencies: ["FuzzSupport", entente], swiftSettings: strict),
    .executableTarget(name: "fuzz-json-lines", dependencies: ["FuzzSupport", entente], swiftSettings: strict),
    .executableTarget(
      name: "fuzz-language", dependencies: [.product(name: "Language", package: "entente")], swiftSettings: strict),
    .executableTarget(name: "fuzz-queries", dependencies: [.product(name: "Cypher", package: "entente")], swiftSettings: strict),
    .executableTarget(name: "fuzz-tables", dependencies: [entente], swiftSettings: strict),
    .executableTarget(name: "fuzz-diagrams", dependencies: ["FuzzSupport", entente], swiftSettings: strict),
  ]
)
