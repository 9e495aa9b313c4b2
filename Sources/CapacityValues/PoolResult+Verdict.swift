public import SourceText

extension PoolResult {
  /// The same under another sentence.
  public func with(verdict: Bilingual) -> PoolResult {
    PoolResult(
      pool: pool,
      verdict: verdict,
      total: total,
      weeks: weeks,
      days: days,
      byRule: byRule,
      byArea: byArea,
      byQualification: byQualification,
      steps: steps,
      hourWeek: hourWeek,
      hours: hours,
      shortages: shortages,
      repairs: repairs,
      repairSearch: repairSearch,
      assumptions: assumptions,
      range: range
    )
  }
}
