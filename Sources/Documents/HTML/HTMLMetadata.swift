import Foundation
import Knowledge

/// What a page tells of itself.
struct HTMLMetadata: Hashable, Sendable {
  private var titles: [TitleSource: String] = [:]
  private var dates: [DateSource: PartialDate] = [:]
  private var addresses: [AddressSource: String] = [:]

  /// Where a title stands, the best place first.
  enum TitleSource: CaseIterable, Hashable { case openGraph, title, heading }
  /// Where a date stands, the best place first.
  enum DateSource: CaseIterable, Hashable { case articleTime, linkedData, itemProperty, meta, time }
  /// Where an address stands, the best place first.
  enum AddressSource: CaseIterable, Hashable { case canonical, openGraph }

  /// The title without the site's name where the page has one in its social-media data, else as in its head, else its first heading.
  var title: String? { TitleSource.allCases.lazy.compactMap { titles[$0] }.first }
  /// The day of publication.
  var published: PartialDate? { DateSource.allCases.lazy.compactMap { dates[$0] }.first }
  /// The page's own address.
  var url: String? { AddressSource.allCases.lazy.compactMap { addresses[$0] }.first }

  /// Notes a title; the first of a source counts.
  mutating func note(title: String, from source: TitleSource) {
    let words = title.split { $0.isWhitespace }.joined(separator: " ")
    if titles[source] == nil && !words.isEmpty { titles[source] = words }
  }

  /// Notes a date; the first of a source that is one counts.
  mutating func note(date: String, from source: DateSource) {
    if dates[source] == nil, let date = PartialDate(date.drop { $0.isWhitespace }) { dates[source] = date }
  }

  /// Notes an address; the first of a source counts.
  mutating func note(address: String, from source: AddressSource) {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return }
    if addresses[source] == nil { addresses[source] = address }
  }

  /// Notes a `<meta>`.
  mutating func note(meta name: String, content: String) {
    switch name.lowercased() {
    case "og:title": note(title: content, from: .openGraph)
    case "og:url": note(address: content, from: .openGraph)
    case "article:published_time", "og:article:published_time": note(date: content, from: .articleTime)
    case "datepublished": note(date: content, from: .itemProperty)
    case "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date",
      "dcterms.issued", "sailthru.date", "parsely-pub-date", "citation_publication_date":
      note(date: content, from: .meta)
    default: break
    }
  }

  /// Notes the date of publication in a page's JSON-LD, at whatever depth it stands; broken JSON tells nothing.
  mutating func note(linkedData: [UInt8]) {
    guard let value = try? JSONSerialization.jsonObject(with: Data(linkedData)) else { return }
    var pending: [Any] = [value]
    while let next = pending.popLast() {
      if let list = next as? [Any] {
        pending.append(contentsOf: list.reversed())
      } else if let object = next as? [String: Any] {
        if let date = object["datePublished"] as? String { note(date: date, from: .linkedData) }
        for key in object.keys.sorted(by: >) { if let value = object[key] { pending.append(value) } }
      }
    }
  }
}
