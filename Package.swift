// swift-tools-version: 6.3
import PackageDescription

/// One shared list of strict settings: every target is built with all of them.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

/// A library module and its test target; `testData` are folders beside the tests that hold no Swift.
func module(
  _ name: String,
  needs: [String] = [],
  alsoTests: [String] = [],
  testData: [String] = [],
  settings: [SwiftSetting] = []
) -> [Target] {
  [
    .target(
      name: name,
      dependencies: needs.map { .init(stringLiteral: $0) },
      swiftSettings: strict + settings
    ),
    .testTarget(
      name: "\(name)Tests",
      dependencies: ([name, "TestSupport"] + needs + alsoTests).map { .init(stringLiteral: $0) },
      exclude: testData,
      swiftSettings: strict
    ),
  ]
}

/// The search, the verifier and the reader of long registers run fast in debug builds too, with
/// assertions kept.
let fastInDebug: [SwiftSetting] = [
  .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))
]

let modules: [[Target]] = [
  module("SourceText"),
  module("MachineReports", needs: ["SourceText"]),
  module("CivilTime", settings: fastInDebug),
  module("Flow"),
  module("Optimiser", settings: fastInDebug),
  module("Rostering", needs: ["Optimiser"], settings: fastInDebug),
  module("Routing", needs: ["Optimiser"], settings: fastInDebug),
  module("RuleSyntax", needs: ["SourceText"], alsoTests: ["RuleWriting"], settings: fastInDebug),
  module("RuleWriting", needs: ["RuleSyntax", "SourceText"], alsoTests: ["RuleChecking"]),
  module(
    "RuleChecking",
    needs: ["RuleSyntax", "CivilTime", "SourceText"],
    testData: ["Slips"]
  ),
  module(
    "RuleEditing",
    needs: ["RuleWriting", "RuleChecking", "RuleSyntax", "CivilTime", "SourceText"]
  ),
  module("Registers", needs: ["SourceText", "CivilTime"], settings: fastInDebug),
  module(
    "Obligations",
    needs: ["RuleChecking", "Registers", "CivilTime", "SourceText"],
    alsoTests: ["RuleSyntax"]
  ),
  module(
    "RuleWording",
    needs: ["Obligations", "RuleChecking", "CivilTime", "SourceText"],
    alsoTests: ["RuleSyntax"]
  ),
  module(
    "RuleAnalysis",
    needs: ["Obligations", "Flow", "RuleChecking", "Registers", "CivilTime", "SourceText"],
    alsoTests: ["RuleSyntax"]
  ),
  module(
    "RulePages",
    needs: ["SourceText"],
    alsoTests: [
      "Scenarios", "RuleAnalysis", "RuleWriting", "Obligations", "Registers", "RuleChecking",
      "RuleSyntax", "CivilTime",
    ]
  ),
  module(
    "Verification",
    needs: [
      "CapacityValues", "Obligations", "RuleChecking", "Registers", "CivilTime", "SourceText",
    ],
    alsoTests: ["RuleSyntax"],
    settings: fastInDebug
  ),
  module(
    "CapacityValues",
    needs: ["Obligations", "RuleChecking", "CivilTime", "SourceText"]
  ),
  module(
    "Capacity",
    needs: [
      "CapacityValues", "Obligations", "Optimiser", "Flow", "RuleChecking", "Registers",
      "CivilTime", "SourceText",
    ],
    alsoTests: ["RuleSyntax", "Verification"],
    settings: fastInDebug
  ),
  module(
    "Planning",
    needs: [
      "Obligations", "Optimiser", "Flow", "RuleChecking", "Registers", "CivilTime", "SourceText",
    ],
    alsoTests: ["RuleSyntax"],
    settings: fastInDebug
  ),
  module(
    "Scenarios",
    needs: [
      "Planning", "Verification", "Optimiser", "Obligations", "RuleChecking", "Registers",
      "RuleSyntax", "CivilTime", "SourceText",
    ]
  ),
  module(
    "RuleImpact",
    needs: [
      "RuleWording", "Obligations", "RuleChecking", "Registers", "CivilTime", "SourceText",
    ],
    alsoTests: ["RuleSyntax"]
  ),
  module(
    "Mutation",
    needs: [
      "RuleImpact", "Scenarios", "Planning", "Obligations", "RuleChecking", "Registers",
      "RuleSyntax", "CivilTime", "SourceText",
    ]
  ),
  module(
    "LanguageServer",
    needs: [
      "Scenarios", "RuleWording", "RuleEditing", "RulePages", "RuleAnalysis", "RuleWriting",
      "Obligations", "RuleChecking", "Registers", "RuleSyntax", "CivilTime", "SourceText",
    ],
    testData: ["client"]
  ),
  module(
    "Generation",
    needs: ["Obligations", "RuleChecking", "Registers", "CivilTime", "SourceText"],
    alsoTests: ["RuleSyntax"]
  ),
  module(
    "Reports",
    needs: [
      "CapacityValues", "Obligations", "RuleChecking", "Registers", "CivilTime", "SourceText",
    ],
    settings: fastInDebug
  ),
  module(
    "PolicyPages",
    needs: [
      "Reports", "Mutation", "RuleImpact", "Scenarios", "RuleWording", "Obligations",
      "RuleChecking", "Registers", "RuleSyntax", "CivilTime", "SourceText",
    ]
  ),
  module(
    "Commands",
    needs: [
      "PolicyPages", "RuleImpact", "LanguageServer", "MachineReports", "Mutation", "Scenarios",
      "RuleWording", "RuleEditing", "RulePages", "RuleAnalysis", "RuleWriting", "Reports",
      "Capacity",
      "CapacityValues", "Generation", "Planning", "Optimiser", "Verification", "Obligations",
      "Registers", "RuleChecking", "RuleSyntax", "CivilTime", "SourceText",
    ]
  ),
]

let package = Package(
  name: "ronde",
  products: [
    .executable(name: "ronde", targets: ["ronde"]),
    .executable(name: "ronde-bench", targets: ["ronde-bench"]),
    .executable(name: "ronde-fuzz", targets: ["ronde-fuzz"]),
  ],
  targets: modules.flatMap { $0 } + [
    .executableTarget(name: "ronde", dependencies: ["Commands"], swiftSettings: strict),
    .executableTarget(
      name: "ronde-bench",
      dependencies: [
        "LanguageServer", "Scenarios", "RuleEditing", "RuleAnalysis", "RuleWriting", "Reports",
        "Generation", "Planning", "Verification", "Obligations", "RuleChecking", "Registers",
        "RuleSyntax", "Rostering", "Routing", "CivilTime", "SourceText",
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "ronde-fuzz",
      dependencies: [
        "Optimiser", "RuleWriting", "RuleChecking", "RuleSyntax", "SourceText",
      ],
      swiftSettings: strict
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["TestSupport"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)
