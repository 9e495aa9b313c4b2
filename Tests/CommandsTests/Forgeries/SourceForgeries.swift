import Obligations
import Reports

/// What the roster says it rests on: rules and their lines, documents, assumptions.
enum SourceForgeries {
  static let all =
    packages
    + list(
      "rules",
      "W0902",
      [
        "rule": "zzz", "version": 9, "file": "rules/elsewhere.rules", "line": 1,
        "documents": ["elsewhere"],
      ]
    )
    + list(
      "documents",
      "W0903",
      [
        "name": "zzz", "title": "Elsewhere", "location": "Elsewhere", "status": "withdrawn",
      ]
    )
    + list(
      "assumptions",
      "W0904",
      [
        "subject": "zzz", "value": "99 min", "because": "measured", "owner": "Nobody",
        "range": "1 to 2", "reviewBy": "2099-01-01", "file": "rules/elsewhere.rules", "line": 1,
      ]
    )

  private static let packages: [Forgery] = [
    Forgery("another package", "W0901") { $0.tree["sources"]["package"] = "elsewhere.city" },
    Forgery("another version of the package", "W0901") { forged in
      forged.tree["sources"]["packageVersion"] = "1999.1"
    },
    Forgery("a missing document that is called adopted", "W0903") { forged in
      let documents = forged.file.sources.documents
      guard let index = documents.firstIndex(where: { $0.status == "missing" }) else {
        throw NothingToForge(description: "no document is missing")
      }
      forged.tree["sources"]["documents"][index]["status"] = "adopted"
    },
    Forgery("an assumption without owner", "W0904") { forged in
      forged.tree["sources"]["assumptions"][0]["owner"] = .nothing
    },
    Forgery("a figure of a register whose assumption is gone", "W0904") { forged in
      forged.tree["sources"]["assumptions"].items.removeLast()
    },
  ]

  /// Each fact of the first entry changed, the entry taken away, and an entry too many.
  private static func list(
    _ name: String,
    _ code: String,
    _ other: [String: JSONTree]
  ) -> [Forgery] {
    let facts = other.keys.sorted().map { key in
      Forgery("another \(key) in \(name)", code) { forged in
        forged.tree["sources"][name][0][key] = other[key] ?? .nothing
      }
    }
    return facts + [
      Forgery("one of the \(name) is gone", code) { forged in
        forged.tree["sources"][name].items.removeFirst()
      },
      Forgery("one of the \(name) too many", code) { forged in
        forged.tree["sources"][name].items.append(.object(other))
      },
    ]
  }
}
