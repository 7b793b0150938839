/// Texts that some layer would read as something else than text.
enum HostileText {
  static let all = [
    "\"quoted\" 'twice'", "<b>bold</b>", "</title><script>alert(1)</script>", "a & b &amp; c &lt; d &#60; e",
    "back\\slash \\N \\G \\L \\T \\H \\l\\r",
    "\\", "ends with \\", "\\\\N", "line\nbreak\r\nand\ttab", "nul\u{0}l and bell\u{7}", "\u{202E}gnp.exe", "zero\u{200B}width\u{FEFF}",
    "]]>", "<!-- -->",
    "<?xml?>", "<![CDATA[x]]>", "%n%s%d", "{a|b}|<p>c", "<TABLE><TR><TD>", "Bộ Quốc phòng Việt Nam", "防衛省", "👩‍👩‍👧 🇻🇳", "وزارة الدفاع",
    "a\u{FFFE}b\u{FFFF}c",
    "node", "graph", "subgraph", "--", "->", ";", "#", "//", "/* */", "javascript:alert(1)", "onload=alert(1)", "\u{1F1FB}",
    "\u{301}\u{301}\u{301}",
    String(repeating: "x", count: 10_000), String(repeating: "long name ", count: 1_000), String(repeating: "\"", count: 500),
    String(repeating: "\\", count: 501), String(repeating: "&", count: 500), String(repeating: "e\u{301}", count: 4_000),
  ]
}
