import RuleWriting
import SourceText

/// Shows what `check --fix` changes, and writes it.
enum FixReport {
  /// What is found after the changes that were asked for; without `--fix` what was found already.
  static func fixed(
    _ checked: CheckCommand.Checked,
    _ context: Context
  ) throws(Refusal) -> CheckCommand.Checked {
    let isUnsafeAllowed = context.arguments.has(.fixUnsafe)
    guard context.arguments.has(.fix) || isUnsafeAllowed else {
      guard !context.arguments.has(.diff) else {
        throw .wrongUse(
          Bilingual(
            en: "`--diff` shows what `--fix` or `--fix-unsafe` would change; give one of them",
            nl: "`--diff` toont wat `--fix` of `--fix-unsafe` zou veranderen; geef er een van"
          )
        )
      }
      return checked
    }
    var run = FixRun(
      checked,
      isUnsafeAllowed: isUnsafeAllowed,
      isWanted: try CheckCommand.wanted(checked, context)
    ) { (edits) throws(Refusal) in try CheckCommand.findings(context, edits: edits) }
    try run.run()
    try finish(run, context)
    return run.checked
  }

  /// Writes the changed files, unless only the difference was asked for, and shows what changed: on
  /// standard output, or on standard error beside JSON.
  private static func finish(_ run: FixRun, _ context: Context) throws(Refusal) {
    let isShownOnly = context.arguments.has(.diff)
    let say = context.arguments.has(.json) ? context.console.err : context.console.out
    if !isShownOnly {
      for change in run.changes {
        try RuleFiles.replace(context.path(change.name), change.newer, root: context.console.folder)
      }
    }
    for change in run.changes {
      // A row of a register stands alone; the rows beside it are of other people.
      let around = change.name.hasSuffix(".csv") ? 0 : 3
      say(Differences.shown(change.older, change.newer, name: change.name, context: around))
    }
    say(context.say(sum(run, isShownOnly)))
  }

  private static func sum(_ run: FixRun, _ isShownOnly: Bool) -> Bilingual {
    let (count, files) = (run.count, run.changes.count)
    guard count > 0 else {
      return Bilingual(
        en: "nothing to change: no finding offers a change that makes things better\n",
        nl: "niets te veranderen: geen bevinding biedt een wijziging die het beter maakt\n"
      )
    }
    let (enChanges, nlChanges) = count == 1 ? ("change", "wijziging") : ("changes", "wijzigingen")
    let (enFiles, nlFiles) = files == 1 ? ("file", "bestand") : ("files", "bestanden")
    return isShownOnly
      ? Bilingual(
        en: "\(count) \(enChanges) in \(files) \(enFiles), only shown: nothing was written\n",
        nl: "\(count) \(nlChanges) in \(files) \(nlFiles), alleen getoond: er is niets geschreven\n"
      )
      : Bilingual(
        en: "\(count) \(enChanges) made in \(files) \(enFiles)\n",
        nl: "\(count) \(nlChanges) gemaakt in \(files) \(nlFiles)\n"
      )
  }
}

/// Differences as they are shown to people.
enum Differences {
  /// The unified difference of two texts, so that nothing in it can steer a terminal.
  static func shown(
    _ older: [UInt8],
    _ newer: [UInt8],
    name: String,
    context: Int = 3
  ) -> String {
    let bytes = LineDiff.unified(from: older, to: newer, name: name, context: context)
    return SafeText.shown(String(decoding: bytes, as: UTF8.self), keepingLines: true)
  }
}
