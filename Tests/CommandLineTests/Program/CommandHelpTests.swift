import Foundation
import Testing

@Suite("Help and README") struct CommandHelpTests {
  private static let contract = ["build", "export", "import", "query", "render", "show", "path", "stats", "verify", "score"]

  private let folder: WorkingFolder

  init() throws { folder = try WorkingFolder() }

  /// The commands that the program lists in its help.
  private func commands() throws -> [String] {
    let run = try folder.run("--help")
    #expect(run.status == 0)
    let section = run.output.components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    return section.components(separatedBy: "\n\n")[0].split(separator: "\n").compactMap { line in
      // Longer descriptions go on in lines that are indented further.
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
    }
  }

  @Test("the program has the commands of its contract") func contract() throws {
    let commands = try commands()
    for command in Self.contract { #expect(commands.contains(command)) }
  }

  @Test("every command explains itself, with an example") func help() throws {
    for command in try commands() {
      let run = try folder.run(command, "--help")
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: entente \(command)"))
      let beforeUsage = run.output.components(separatedBy: "USAGE:")[0]
      #expect(beforeUsage.contains("entente \(command) "), "\(command) --help has no example")
    }
  }

  @Test("every command is in the README, with an example") func readme() throws {
    let readme = try String(contentsOf: WorkingFolder.project.appendingPathComponent("README.md"), encoding: .utf8)
    for command in try commands() {
      let example = readme.split(separator: "\n").contains { $0.hasPrefix("entente \(command) ") || $0.hasPrefix("$ entente \(command) ") }
      #expect(example, "README.md has no line that begins with entente \(command)")
    }
  }

  @Test("every script is in the README and explains itself") func scripts() throws {
    let readme = try String(contentsOf: WorkingFolder.project.appendingPathComponent("README.md"), encoding: .utf8)
    let folder = WorkingFolder.project.appendingPathComponent("scripts")
    let entries = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let scripts = entries.filter { !$0.hasDirectoryPath }.map(\.lastPathComponent)
    #expect(scripts.contains("demo"))
    for name in scripts {
      #expect(readme.contains("scripts/\(name)"))
      let head = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).prefix(400)
      #expect(head.contains("usage: scripts/\(name)"))
    }
  }
}
