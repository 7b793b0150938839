/// How an element of a page bears on its visible text.
enum HTMLElement {
  /// Elements that begin and end a paragraph.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  /// Elements of which nothing is read: programs, styles, controls, drawings, and what surrounds the text of a page.
  private static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "nav", "aside", "button", "select", "datalist", "textarea", "svg", "math", "iframe", "frame",
    "noframes", "object", "video", "audio", "canvas", "dialog", "map", "title",
  ]

  /// Elements that hold a page's own text, where it has them.
  private static let main: Set<String> = ["article", "main"]

  /// Roles that mark what surrounds the text.
  private static let hiddenRoles: Set<String> = ["navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert"]

  static func isBlock(_ name: String) -> Bool { blocks.contains(name) }
  static func isMain(_ name: String) -> Bool { main.contains(name) }
  static func hidesRole(_ role: String) -> Bool { hiddenRoles.contains(role.lowercased()) }

  /// Whether an element's content is left out. Heads and feet of an article are part of it, those of the page are not.
  static func isHidden(_ name: String, inMain: Bool) -> Bool {
    hidden.contains(name) || (!inMain && (name == "header" || name == "footer"))
  }
}
