import Foundation
import Knowledge
import Testing

@testable import Extraction

@Suite("The looks of the pack's kinds and relations")
struct KindLooksTests {
  private let ontology: Ontology

  init() throws { ontology = try DomainPack.bundled().ontology }

  @Test("without colours, kinds are told apart by their shapes")
  func shapes() {
    let kinds = ontology.entityTypes.filter { !$0.isAbstract }
    #expect(kinds.count > 10)
    for (place, kind) in kinds.enumerated() {
      for other in kinds[(place + 1)...] { #expect(kind.shape != other.shape, "\(kind.name) and \(other.name)") }
    }
  }

  @Test("names stand out from their fills, and lines from white paper (WCAG 2, AA)")
  func contrast() {
    for kind in ontology.entityTypes where !kind.isAbstract {
      #expect(contrast(kind.fill, "#000000") >= 4.5, "\(kind.name)")
      #expect(contrast(kind.line, "#FFFFFF") >= 3, "\(kind.name)")
    }
    for relation in ontology.relationTypes { #expect(contrast(relation.color, "#FFFFFF") >= 3, "\(relation.name)") }
  }

  private func contrast(_ one: String, _ other: String) -> Double {
    let (low, high) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  private func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    func linear(_ byte: Int) -> Double {
      let part = Double(byte & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8) + 0.0722 * linear(value)
  }
}
