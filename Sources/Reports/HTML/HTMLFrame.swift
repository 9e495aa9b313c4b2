public import SourceText

/// The frame that all pages share: one file that names no address, runs nothing and loads nothing.
public enum HTMLFrame {
  /// The file.
  ///
  /// `skip` is where a keyboard user jumps to, and what the link there says.
  public static func page(
    language: Language,
    title: String,
    style: Markup,
    skip: (anchor: String, text: String),
    body: Markup
  ) -> Markup {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
    'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <a class="skip" href="#\(skip.anchor)">\(skip.text)</a>
    \(body)
    </body>
    </html>

    """
  }

  /// A section with its heading, the anchor of the table of contents, and an introduction.
  public static func section(
    _ id: String,
    _ title: String,
    _ body: Markup,
    lead: String? = nil
  ) -> Markup {
    let text: Markup = lead.map { "<p class=\"lead\">\($0)</p>\n" } ?? ""
    return """
      <section id="\(id)" aria-labelledby="\(id)-h">
      <h2 id="\(id)-h">\(title)</h2>
      \(text)\(body)
      </section>

      """
  }
}
