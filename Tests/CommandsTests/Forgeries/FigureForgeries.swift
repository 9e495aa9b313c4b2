import Obligations
import Reports

/// The figures of the summary, one by one.
enum FigureForgeries {
  static let all = lines + levels

  /// Adds one to a figure of the first line of a list.
  private static func oneMore(_ list: String, _ key: String, _ code: String) -> Forgery {
    Forgery("one more in \(list).\(key)", code) { forged in
      let value = forged.tree["summary"][list][0][key].count
      forged.tree["summary"][list][0][key] = .number(value + 1)
    }
  }

  /// Takes the last line of a list away.
  private static func lineGone(_ list: String, _ code: String) -> Forgery {
    Forgery("the last line of \(list) is gone", code) { forged in
      forged.tree["summary"][list].items.removeLast()
    }
  }

  private static let lines: [Forgery] = [
    oneMore("rules", "demanded", "W0701"),
    oneMore("rules", "planned", "W0701"),
    oneMore("rules", "rank", "W0701"),
    lineGone("rules", "W0701"),
    Forgery("a rule in another unit", "W0701") { forged in
      forged.tree["summary"]["rules"][0]["unit"] = "places"
    },
    oneMore("people", "workMinutes", "W0702"),
    oneMore("people", "contractMinutes", "W0702"),
    oneMore("people", "evenings", "W0702"),
    oneMore("people", "eveningsOverPeriod", "W0702"),
    oneMore("people", "weekendsOverPeriod", "W0702"),
    oneMore("people", "travelMinutes", "W0702"),
    lineGone("people", "W0702"),
    oneMore("units", "usedMinutes", "W0703"),
    oneMore("units", "budgetMinutes", "W0703"),
    lineGone("units", "W0703"),
    Forgery("a unit without budget", "W0703") { forged in
      forged.tree["summary"]["units"][0]["budgetMinutes"] = .nothing
    },
    Forgery("an exception that was not used", "W0704") { forged in
      forged.tree["summary"]["exceptions"].items.append(
        ["person": "T30", "limits": "daily-rest", "day": "2026-11-29"]
      )
    },
    Forgery("an exception that is kept silent", "W0704", isRare: true) { forged in
      guard !forged.file.summary.exceptions.isEmpty else {
        throw NothingToForge(description: "no exception")
      }
      forged.tree["summary"]["exceptions"].items.removeLast()
    },
    oneMore("predictability", "checks", "W0705"),
    oneMore("predictability", "mostOnOnePair", "W0705"),
    lineGone("predictability", "W0705"),
  ]

  private static func level(
    _ name: String,
    _ code: String,
    of level: String,
    _ change: @escaping @Sendable (inout JSONTree) -> Void
  ) -> Forgery {
    Forgery(name, code) { forged in
      let index = forged.file.summary.levels.firstIndex { $0.name == level }
      guard let index else { throw NothingToForge(description: "no level \(level)") }
      change(&forged.tree["summary"]["levels"][index])
    }
  }

  private static func value(_ name: String) -> Forgery {
    level("one more in \(name)", "W0706", of: name) { level in
      level["value"] = .number(level["value"].count + 1)
    }
  }

  private static let levels: [Forgery] =
    ["reserve", "fairness", "own area", "travel", "unpredictability"].map(value) + [
      Forgery("one more unmet", "W0706") { forged in
        let value = forged.tree["summary"]["levels"][0]["value"].count
        forged.tree["summary"]["levels"][0]["value"] = .number(value + 1)
      },
      lineGone("levels", "W0706"),
      Forgery("levels the other way round", "W0510") { forged in
        forged.tree["summary"]["levels"].items.reverse()
      },
      level("a bound that nothing shows", "W0707", of: "travel") { level in
        level["bound"] = level["value"]
      },
      level("a small bound that nothing shows", "W0707", of: "fairness") { $0["bound"] = 1 },
      Forgery("a bound above the value", "W0707") { forged in
        let index = try provedLevel(forged)
        let bound = forged.tree["summary"]["levels"][index]["bound"].count
        forged.tree["summary"]["levels"][index]["bound"] = .number(bound + 1)
      },
      Forgery("a bound below what the proofs show", "W0707") { forged in
        let index = try provedLevel(forged)
        let bound = forged.tree["summary"]["levels"][index]["bound"].count
        forged.tree["summary"]["levels"][index]["bound"] = .number(bound - 1)
      },
    ]

  private static func provedLevel(_ forged: Forged) throws -> Int {
    guard let index = forged.file.summary.levels.firstIndex(where: { ($0.bound ?? 0) > 0 }) else {
      throw NothingToForge(description: "no bound")
    }
    return index
  }
}
