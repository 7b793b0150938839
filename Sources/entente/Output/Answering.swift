import ArgumentParser
import Foundation
import GraphModel
import Interchange
import Knowledge
import Language
import Rendering
import Storage

/// The frame of a command that answers: faults of input and request are one line on standard error and status 1.
enum Answering {
  /// Runs a command's work.
  /// - Throws: the status to exit with.
  static func run(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch OutputError.closed {
      throw ExitCode.success
    } catch let error as GraphFileError {
      if case .notAGraph(let path) = error, ColumnFile.isRecognized(path: path) {
        throw failure("\(path): holds a plain property graph, which “entente query” and “entente shell” read")
      }
      throw failure(error.description)
    } catch let error as NameLookupError {
      throw failure(error.description)
    } catch let error as GoldFolderError {
      throw failure(error.description)
    } catch let error as DiagramRequestError {
      throw failure(error.description)
    } catch let error as DiagramRenderer.Failure {
      throw failure(error.description)
    } catch let error as ModelError {
      throw failure(error.description)
    } catch let error as CSVFault {
      throw failure(error.description)
    } catch let error as ColumnFileError {
      throw failure(error.description)
    } catch let error as OutputError {
      throw failure(error.description)
    }
  }

  /// Says what is wrong; returns the status to exit with.
  static func failure(_ line: String) -> ExitCode {
    note("entente: " + line)
    return .failure
  }

  /// Says something on standard error.
  static func note(_ line: String) {
    try? FileDescriptorWriting.write((TerminalText.visible(line) + "\n").utf8, to: STDERR_FILENO, place: "standard error")
  }

  /// Says something on standard error in lines that are fit for a terminal already.
  static func note(lines: [String]) {
    let text = lines.enumerated().map { ($0.offset == 0 ? "entente: " : "") + $0.element + "\n" }.joined()
    try? FileDescriptorWriting.write(text.utf8, to: STDERR_FILENO, place: "standard error")
  }

  /// Gives an answer as text.
  static func give(_ page: TerminalPage) throws(OutputError) { try StandardOutput.write(page.text) }

  /// Gives an answer as one line of JSON.
  static func give(_ write: (inout JSONWriter) -> Void) throws(OutputError) {
    var writer = JSONWriter()
    write(&writer)
    writer.endLine()
    try StandardOutput.write(writer.bytes)
  }
}
