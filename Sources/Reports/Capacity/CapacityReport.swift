public import CapacityValues
public import SourceText

/// The files `capacity.html` and `capacity.csv`, both made from the same result as `capacity.json`.
///
/// A command that has a `CapacityResult` writes them beside it:
///
///     let page = CapacityReport.html(result, language: language)
///     let table = CapacityReport.csv(result, dialect: .excelDutch)
///
/// Where the verdict rests on assumptions that nobody measured (`verdict.unmeasured`), the page says
/// so before the verdict's text, unless that text names the first three of them already.
public enum CapacityReport {
  /// The page as UTF-8: one file without script or external request, its charts as inline SVG and
  /// every figure of a chart also in a table.
  public static func html(_ result: CapacityResult, language: Language = .dutch) -> [UInt8] {
    Array(CapacityPage(result: result, language: language).document.text.utf8)
  }

  /// All figures as one table: a row for each period, part, step, proof, option and target.
  ///
  /// Times are hours with two decimals. The table names no object of a proof.
  public static func csv(
    _ result: CapacityResult,
    dialect: CSVReport.Dialect = .excelDutch
  ) -> [UInt8] {
    let rows = CapacityRows(result: result, dialect: dialect)
    var writer = CSVWriter(dialect: dialect)
    writer.append(rows.heads.map { .text($0) })
    for row in rows.all { writer.append(row) }
    return writer.bytes
  }
}
