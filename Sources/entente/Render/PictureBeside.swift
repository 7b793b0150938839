import Foundation
import Rendering

/// The file of a picture beside the document that shows it.
struct PictureBeside {
  /// Its path: the document's, with the picture's ending.
  let path: String

  /// Its name in the folder of both.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Finds the place of a picture.
  /// - Throws: the status to exit with where the document would stand there.
  init(_ document: String, _ format: DiagramFormat) throws {
    let nameStart = document.lastIndex(of: "/").map(document.index(after:)) ?? document.startIndex
    let stem = document[nameStart...].lastIndex(of: ".").map { document[..<$0] } ?? document[...]
    path = "\(stem).\(format.rawValue)"
    guard path != document else {
      throw Answering.failure("\(document): the picture beside the document would take its place; give it another ending")
    }
  }
}
