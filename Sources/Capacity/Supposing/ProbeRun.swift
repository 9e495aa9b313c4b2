import CapacityValues
import Optimiser
import SourceText

/// The repairs and assumptions of one pool, tried side by side.
///
/// Each starts from the same probe and knows nothing of the others, and they are joined in their
/// order: so how many run at once never shows.
struct ProbeRun {
  let repairs: RepairProbe.Found
  let effects: [AssumptionEffect]
  let range: AssumptionRange?

  private enum Found: Sendable {
    case repairs(RepairProbe.Found)
    case assumption(AssumptionProbe.Tried)
  }

  init(_ probe: PoolProbe, threads: Int) {
    var (repairer, assumer) = (RepairProbe(probe), AssumptionProbe(probe))
    let ends = assumer.ends()
    let parts = RepairProbe.Part.allCases
    let found = Parallel.map(count: parts.count + ends.count, threads: threads) {
      [repairer, assumer] index -> Found in
      var (repairer, assumer) = (repairer, assumer)
      return index < parts.count
        ? .repairs(repairer.tried(parts[index]))
        : .assumption(assumer.tried(ends[index - parts.count]))
    }
    var tried: [AssumptionProbe.Tried] = []
    var repairs: [RepairProbe.Found] = []
    for one in found {
      switch one {
      case .repairs(let found): repairs.append(found)
      case .assumption(let found): tried.append(found)
      }
    }
    self.repairs = repairer.joined(repairs)
    (effects, range) = assumer.joined(tried)
  }
}
