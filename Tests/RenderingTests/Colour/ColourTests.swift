import Knowledge
import Testing

@testable import Rendering

@Suite("Colours")
struct ColourTests {
  @Test(
    "colours are read and written", arguments: [("#0072b2", "#0072b2"), ("#0072B2", "#0072b2"), ("white", "#ffffff"), ("black", "#000000")])
  func reading(text: String, hex: String) { #expect(Colour(text)?.hex == hex) }

  @Test("what is no colour is none", arguments: ["", "none", "#fff", "#12345g", "url(#a)", "#1234567"])
  func none(text: String) { #expect(Colour(text) == nil) }

  @Test(
    "contrast is that of WCAG",
    arguments: [("#ffffff", "#000000", 21.0), ("#777777", "#ffffff", 4.48), ("#0072b2", "#ffffff", 5.19), ("#56b4e9", "#ffffff", 2.3)])
  func contrast(one: String, other: String, expected: Double) throws {
    #expect(abs(try #require(Colour(one)).contrast(with: #require(Colour(other))) - expected) < 0.02)
  }

  @Test(
    "a colour survives the way to how it is seen and back", arguments: ["#000000", "#ffffff", "#0072b2", "#d55e00", "#123456", "#fbe3d0"])
  func perceptual(hex: String) throws { #expect(Perceptual(try #require(Colour(hex))).colour.hex == hex) }

  private static let looks = Ontology.small.entityTypes.map { NodeLook(of: $0) }

  @Test("words can be read on every kind's fill, on its line's colour and, as frames, in its line's colour")
  func readable() throws {
    for look in Self.looks {
      let fill = try #require(Colour(look.fill)), line = try #require(Colour(look.line))
      #expect(Colour.black.contrast(with: fill) >= 4.5)
      #expect(try #require(Colour(look.inkOnLine)).contrast(with: line) >= 4.5, "\(look)")
      #expect(try #require(Colour(look.inkOnFill)).contrast(with: fill) >= 4.5, "\(look)")
    }
  }

  @Test("in the dark, words can be read on every fill and on the ground, and lines stand off from both")
  func dark() throws {
    let ground = SVGPalette.dark(.white, as: .background)
    let inks = try (["#000000", "#222222", "#333333", "#444444", "#555555"] + [DiagramWriter.denial] + Self.looks.map(\.inkOnFill)).map {
      SVGPalette.dark(try #require(Colour($0.lowercased())), as: .text)
    }
    let fills = try Self.looks.map { SVGPalette.dark(try #require(Colour($0.fill.lowercased())), as: .area) }
    for ink in inks { for fill in fills + [ground] { #expect(ink.contrast(with: fill) >= 4.5, "\(ink.hex) on \(fill.hex)") } }
    for look in Self.looks {
      let line = SVGPalette.dark(try #require(Colour(look.line.lowercased())), as: .line)
      for fill in fills + [ground] { #expect(line.contrast(with: fill) >= 3, "\(line.hex) on \(fill.hex)") }
    }
    for fill in fills { #expect(fill != ground) }
  }
}
