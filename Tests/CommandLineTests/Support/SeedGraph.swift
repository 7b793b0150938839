import Foundation

/// The graph of `seeds/`, built once for all tests that only read it.
enum SeedGraph {
  /// The name of what the main job makes, but for the endings.
  static let name = "vietnam-defense-diplomacy"

  /// The seeds could not be built.
  struct NotBuilt: Error {
    let errors: String
  }

  private static let folder = Result {
    let folder = try WorkingFolder()
    // The graph tells its sources as they were named: as in the project's folder.
    try folder.copy("seeds", to: "seeds")
    let run = try folder.run("build", "seeds", "--output", name + ".entente")
    guard run.status == 0 else { throw NotBuilt(errors: run.errors) }
    return folder
  }

  /// The path of the graph file; nobody may write to it.
  static var path: String { get throws { try folder.get().path(name + ".entente") } }

  /// The bytes of the graph file, for copies that a test may spoil.
  static var bytes: Data { get throws { try folder.get().bytes(name + ".entente") } }
}
