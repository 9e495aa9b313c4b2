import CivilTime
import Obligations

/// What stays open, why, what is proved about it, and what was asked.
enum OpenForgeries {
  static let all = items + reasons + proofs + demands

  /// Changes one key of an open round.
  private static func field(
    _ name: String,
    _ code: String,
    _ key: String,
    _ value: JSONTree
  ) -> Forgery {
    Forgery(name, code) { forged in
      forged.tree["open"][try forged.provedOpen()][key] = value
    }
  }

  private static let items: [Forgery] = [
    Forgery("open work that is kept silent", "W0503") { forged in
      let planned = Set(forged.roster.rounds.map(\.obligation))
      let index = try forged.open { item in
        if case .places = item.missing { !planned.contains(item.obligation) } else { false }
      }
      forged.tree["open"].items.remove(at: index)
    },
    Forgery("one place more than is missing", "W0505") { forged in
      let index = try forged.provedOpen()
      let places = forged.tree["open"][index]["missing"]["places"].count
      forged.tree["open"][index]["missing"]["places"] = .number(places + 1)
    },
    field("a visit for places", "W0505", "missing", ["kind": "visit"]),
    field("another rank", "W0508", "rank", 1),
    field("another rule for open work", "W0507", "rule", "parking-patrol"),
    field("another object for open work", "W0507", "object", "elsewhere"),
    field("no object for open work", "W0507", "object", .nothing),
    field("another day for open work", "W0507", "day", "2026-11-30"),
    field("no day for open work", "W0507", "day", .nothing),
    field(
      "open work of another week",
      "W0506",
      "obligation",
      "parking-scan/binnenstad/2026-12-07/1"
    ),
    Forgery("open work listed twice", "W0505") { forged in
      let index = try forged.provedOpen()
      forged.tree["open"].items.insert(forged.tree["open"][index], at: index)
    },
    Forgery("work that is done and open", "W0504") { forged in
      let visit = try forged.visit { $0.object != nil && $0.obligation.contains("/2026-W48/") }
      var item = forged.tree["open"][try forged.provedOpen()]
      item["obligation"] = forged.tree["visits"][visit]["obligation"]
      item["rule"] = forged.tree["visits"][visit]["rule"]
      item["object"] = forged.tree["visits"][visit]["object"]
      item["day"] = .nothing
      item["missing"] = ["kind": "visit"]
      item["verdict"] = ["kind": "notProved"]
      forged.tree["open"].items.append(item)
    },
    Forgery("presence that is not missing", "W0509") { forged in
      var item = forged.tree["open"][try forged.provedOpen()]
      var stretch = forged.stretch(forged.roster.shifts[0].interval.start, 10)
      stretch["kind"] = "presence"
      stretch["short"] = 1
      item["obligation"] = "street-presence/-/2026-11-23/1"
      item["rule"] = "street-presence"
      item["object"] = .nothing
      item["day"] = "2026-11-23"
      item["missing"] = stretch
      item["reason"] = ["kind": "noOneFree", "role": "boa"]
      item["verdict"] = ["kind": "notProved"]
      forged.tree["open"].items.append(item)
    },
    Forgery("missing presence a minute longer", "W0509", isRare: true) { forged in
      let index = try forged.open { item in
        if case .presence = item.missing { true } else { false }
      }
      guard case .presence(_, let stretch) = forged.roster.open[index].missing else { return }
      let end = forged.stamp(stretch.end.adding(minutes: 1))
      forged.tree["open"][index]["missing"]["end"] = end
    },
    Forgery("the least important first", "W0510", isRare: true) { forged in
      guard Set(forged.roster.open.map(\.rank)).count > 1 else {
        throw NothingToForge(description: "one rank only")
      }
      forged.tree["open"].items.reverse()
    },
  ]

  private static let reasons: [Forgery] = [
    Forgery("a minute more needed", "W0607") { forged in
      let index = try forged.provedOpen()
      let minutes = forged.tree["open"][index]["reason"]["neededMinutes"].count
      forged.tree["open"][index]["reason"]["neededMinutes"] = .number(minutes + 1)
    },
    Forgery("a minute less available", "W0607") { forged in
      let index = try forged.provedOpen()
      let minutes = forged.tree["open"][index]["reason"]["availableMinutes"].count
      forged.tree["open"][index]["reason"]["availableMinutes"] = .number(minutes - 1)
    },
    Forgery("another resource", "W0607") { forged in
      forged.tree["open"][try forged.provedOpen()]["reason"]["resource"] = "bodycam"
    },
    field(
      "no hours as the reason",
      "W0607",
      "reason",
      [
        "kind": "emptyWindow", "role": "parkeercontroleur",
      ]
    ),
    field(
      "nobody free as the reason",
      "W0607",
      "reason",
      [
        "kind": "noOneFree", "role": "parkeercontroleur",
      ]
    ),
    field(
      "a partner as the reason",
      "W0607",
      "reason",
      [
        "kind": "noPartnerDay", "partner": "police",
      ]
    ),
    field(
      "too few people as the reason",
      "W0607",
      "reason",
      [
        "kind": "tooFewQualified", "role": "parkeercontroleur", "needed": 1, "available": 0,
      ]
    ),
  ]

  /// Changes the proof of an open round.
  private static func proof(
    _ name: String,
    _ code: String,
    _ change: @escaping @Sendable (inout JSONTree) -> Void
  ) -> Forgery {
    Forgery(name, code) { forged in
      let index = try forged.provedOpen()
      change(&forged.tree["open"][index]["verdict"]["certificate"])
    }
  }

  private static let proofs: [Forgery] = [
    proof("a proof without demand", "W0601") { $0["demands"] = [] },
    proof("a demand of one place more", "W0602") { proof in
      proof["demands"][0]["amount"] = .number(proof["demands"][0]["amount"].count + 1)
    },
    proof("a demand nobody makes", "W0602") { proof in
      proof["demands"][1]["obligation"] = "parking-scan/atlantis/2026-11-23/1"
    },
    proof("a demand counted twice", "W0602") { proof in
      proof["demands"].items.append(proof["demands"][0])
    },
    proof("a proof in another unit", "W0602") { $0["unit"] = "personMinutes" },
    proof("a supply of one place less", "W0603") { proof in
      proof["supplies"][0]["amount"] = .number(proof["supplies"][0]["amount"].count - 1)
    },
    proof("a supply of another day", "W0603") { $0["supplies"][0]["day"] = "2026-11-29" },
    proof("a supplier who is not there", "W0603") { proof in
      proof["supplies"].items.append(["supplier": "SC2", "day": "2026-11-23", "amount": 1])
    },
    proof("a supplier who is left out", "W0604") { $0["supplies"] = [] },
    proof("a proof that shows nothing", "W0605") { proof in
      proof["demands"].items = Array(proof["demands"].items.prefix(2))
    },
    Forgery("a proof about other work", "W0606") { forged in
      let index = try forged.provedOpen()
      let id = JSONTree.text(forged.roster.open[index].obligation)
      forged.tree["open"][index]["verdict"]["certificate"]["demands"].items.removeAll {
        $0["obligation"] == id
      }
    },
    field("proved work that is called not proved", "W0608", "verdict", ["kind": "notProved"]),
    field("proved work that only no one can insert", "W0608", "verdict", ["kind": "noInsertion"]),
  ]

  private static let demands: [Forgery] = [
    Forgery("due work that was not asked", "W0501") { forged in
      let visit = try forged.visit { $0.obligation.contains("/2026-W48/") }
      let id = JSONTree.text(forged.roster.visits[visit].obligation)
      forged.tree["demanded"].items.removeAll { $0 == id }
    },
    Forgery("asked work that does not exist", "W0502") { forged in
      forged.tree["demanded"].items.append("zzz/-/2026-W48/1")
    },
    Forgery("asked work named twice", "W0510") { forged in
      forged.tree["demanded"].items.insert(forged.tree["demanded"][0], at: 0)
    },
  ]
}
