import Testing

@testable import Rendering

@Suite("Addresses that a picture may link to")
struct LinkPolicyTests {
  @Test(
    "nothing but pages and mail",
    arguments: [
      "https:/x.org", "https:/ps://x.org", "http:x", "https://", "https:///x", "http://?a",
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x",
      "file:///etc/passwd",
      "//example.org", "/path", "", ":", "http", "ftp://example.org", "https\u{0}:x",
    ])
  func refused(address: String) { #expect(LinkPolicy.safe(address) == nil) }

  @Test(
    "what an address cannot hold is percent-encoded",
    arguments: [
      ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"), ("HTTP://example.org", "HTTP://example.org"),
      ("http://x/\"><script>", "http://x/%22%3E%3Cscript%3E"), ("http://x/a b\\N'\n", "http://x/a%20b%5CN%27%0A"),
      ("https://vi.example/đ", "https://vi.example/%C4%91"), ("mailto:a@b.example", "mailto:a@b.example"), ("http://x/%20", "http://x/%20"),
    ])
  func encoded(address: String, expected: String) { #expect(LinkPolicy.safe(address) == expected) }

  @Test("an address longer than any browser takes is left out")
  func long() { #expect(LinkPolicy.safe("http://x/" + String(repeating: "a", count: 3_000)) == nil) }
}
