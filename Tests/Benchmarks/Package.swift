// swift-tools-version: 6.2
// Measurements, apart from the tests because a clock never decides whether those pass.

import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(name: "graph-file", dependencies: [.product(name: "Entente", package: "entente")]),
    .executableTarget(name: "storage-benchmark", dependencies: [.product(name: "Entente", package: "entente")]),
    .executableTarget(name: "query-benchmark", dependencies: [.product(name: "Cypher", package: "entente")]),
  ]
)
