public import Knowledge

extension GraphVerification {
  /// Writes what was checked and what differs as an object.
  public func write(into writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("documents", documents)
      writer.member("facts", facts)
      writer.member("assertions", assertions)
      writer.member("quotes", quotes)
      writer.member("sourcesRead", sourcesRead)
      writer.member("sourcesGone", sourcesGone)
      writer.key("differences")
      writer.array { writer in
        for finding in findings {
          writer.object { writer in
            writer.member("subject", finding.subject)
            writer.member("what", finding.what)
          }
        }
      }
    }
  }
}
