import CivilTime
import Obligations

/// The file as a whole: its form, its version, its week and its city.
enum FormForgeries {
  static let all: [Forgery] = [
    Forgery("another schema", "D0404") { $0.tree["schema"] = "ronde/plan" },
    Forgery("another major version", "D0405") { $0.tree["version"] = "2.0" },
    Forgery("a shift without post", "D0406") { $0.tree["shifts"][0]["post"] = .nothing },
    Forgery("a text for a yes or no", "D0407") { $0.tree["shifts"][0]["pinned"] = "no" },
    Forgery("a day that does not exist", "D0408") { forged in
      forged.tree["open"][0]["day"] = "2026-11-31"
    },
    Forgery("a shift that ends before it starts", "D0409") { forged in
      let start = forged.roster.shifts[0].interval.start
      forged.tree["shifts"][0]["end"] = forged.stamp(start.adding(minutes: -60))
    },
    Forgery("the offset of summer", "D0410") { forged in
      let start = forged.tree["shifts"][0]["start"].string
      forged.tree["shifts"][0]["start"] = .text(start.prefix(16) + "+02:00")
    },
    Forgery("another city", "W0801") { $0.tree["city"] = "elsewhere" },
    Forgery("another week", "W0211") { $0.tree["week"] = "2026-W47" },
  ]
}
