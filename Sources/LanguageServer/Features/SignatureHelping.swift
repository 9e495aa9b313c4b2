import RuleEditing
import SourceText

/// The form of the line one is in, with the part that comes next.
extension Session {
  mutating func signatureHelp(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    let (place, offset) = try offsetPlace(params)
    guard let help = index(of: place.project).signatureHelp(in: place.name, at: offset),
      let first = help.forms.first
    else { return .null }
    return .object([
      "signatures": .array(help.forms.map(json)),
      "activeSignature": .integer(0),
      // Past the last part none is marked.
      "activeParameter": .integer(first.active ?? first.parts.count),
    ])
  }

  private func json(_ form: SignatureHelp.Form) -> JSONText {
    .object([
      "label": .string(form.label),
      "documentation": .object([
        "kind": .string("markdown"), "value": .string(form.documentation),
      ]),
      "parameters": .array(
        form.parts.map { part in
          .object(["label": .array([.integer(part.lowerBound), .integer(part.upperBound)])])
        }
      ),
    ])
  }
}
