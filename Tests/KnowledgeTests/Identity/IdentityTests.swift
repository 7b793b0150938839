import Foundation
import Knowledge
import Testing

@Suite("Identities")
struct IdentityTests {
  @Test(
    "the digest of a text is SHA-256 of its UTF-8 bytes",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func contentHash(text: String, digest: String) {
    #expect(ContentHash(of: text).rawValue == digest)
    #expect(ContentHash(of: text).description == digest)
  }

  @Test("texts that look alike but differ in bytes have different digests")
  func hashOfBytes() { #expect(ContentHash(of: "é") != ContentHash(of: "e\u{301}")) }

  @Test("identifiers order and print by their text")
  func order() {
    #expect(EntityID(rawValue: "a") < EntityID(rawValue: "b"))
    #expect(DocumentID(rawValue: "a") < DocumentID(rawValue: "b"))
    #expect(FactID(rawValue: "a") < FactID(rawValue: "b"))
    #expect(("A" as EntityTypeName) < "B")
    #expect(("a" as RelationTypeName) < "b")
    #expect(
      "\(EntityID(rawValue: "a")) \(DocumentID(rawValue: "b")) \(FactID(rawValue: "c")) \("D" as EntityTypeName) \("e" as RelationTypeName)"
        == "a b c D e")
  }
}
