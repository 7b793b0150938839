import Extraction
import Knowledge

/// What identifies the reader of a document: two readers of the same fingerprint find the same facts.
enum ExtractorFingerprint {
  /// The program's version and the digest of the domain pack's files.
  /// - Parameter domainFolder: the pack; `nil` for the bundled one.
  static func of(domainFolder: String?) throws(PackError) -> String {
    "entente \(Entente.version), domain \(try DomainPack.digest(ofFolder: domainFolder))"
  }
}
