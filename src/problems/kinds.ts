/**
 * Every kind of problem the project can report, in one table.
 *
 * The key is the rule id that a reader sees (`lectern:label-unknown`); it is also the anchor of the
 * rule in the documentation. A kind that is not in this table cannot be reported.
 */
export const problemKinds = {
  // The file and its encoding
  "file-name": { level: "error", says: "the file name does not follow YYYY-MM-DD-slug.lang.md" },
  "file-encoding": { level: "error", says: "the file is not valid UTF-8" },
  "file-size": { level: "error", says: "a file that is too large or too deeply nested" },
  "file-read": { level: "error", says: "the file cannot be read" },
  "file-write": { level: "error", says: "a file that cannot be written where it belongs" },
  "file-conflict": { level: "error", says: "a merge in a file that nobody has settled" },
  "file-duplicate": { level: "error", says: "two files of one conference in one language" },

  // Frontmatter and YAML records
  "yaml-syntax": { level: "error", says: "the YAML cannot be parsed" },
  "yaml-refused": { level: "error", says: "YAML that content may not use: anchors, aliases, tags" },
  "frontmatter-missing": { level: "error", says: "the transcript has no frontmatter" },
  "field-unknown": { level: "error", says: "a key that the schema does not know" },
  "field-missing": { level: "error", says: "a required key is missing" },
  "field-invalid": { level: "error", says: "a value that the schema does not accept" },
  "date-mismatch": { level: "error", says: "two dates of one conference that differ" },
  "start-undated": { level: "warning", says: "a conference whose date nobody knows yet" },
  "alias-duplicate": { level: "error", says: "an alias that two records have" },
  "address-duplicate": { level: "warning", says: "an address that two publishers claim" },
  "record-unused": {
    level: "warning",
    says: "a person or an outlet to whom no transcript leads",
  },
  "reference-unknown": { level: "error", says: "an id that no file in content/ has" },

  // The body of a transcript
  "html-raw": { level: "error", says: "raw HTML in a transcript" },
  "link-unsafe": { level: "error", says: "a link with a scheme that is not allowed" },
  "unit-duplicate": { level: "error", says: "a unit id that is used twice" },
  "unit-order": { level: "warning", says: "a unit id that is out of order" },
  "unit-invalid": { level: "error", says: "a heading that looks like a unit id but is not one" },
  "unit-empty": { level: "error", says: "a unit without any turn" },
  "unit-unpinned": { level: "warning", says: "a unit whose id is inferred, not written" },
  "topic-empty": { level: "error", says: "a topic heading with no unit below it" },
  "section-empty": { level: "error", says: "a section with nothing in it" },
  "turn-empty": { level: "warning", says: "a label with no speech after it" },
  "label-invalid": { level: "error", says: "bold text that is meant as a label but is not one" },
  "label-missing": { level: "warning", says: "speech without a label" },
  "label-unknown": { level: "error", says: "a label that resolves to nothing" },
  "label-ambiguous": { level: "error", says: "a label that resolves to more than one" },
  "label-unused": { level: "warning", says: "an entry of labels that no turn has" },
  "time-invalid": { level: "error", says: "a time code that no clock shows" },
  "time-order": { level: "warning", says: "a time code before that of earlier words" },
  "footnote-missing": { level: "error", says: "a footnote that is mentioned but not written" },
  "footnote-unused": { level: "error", says: "a footnote that nothing mentions" },
  "footnote-duplicate": { level: "error", says: "a footnote that is written twice" },
  "footnote-invalid": { level: "error", says: "a footnote whose name cannot be an address" },
  "character-refused": { level: "error", says: "a character that is not text" },
  "character-lost": { level: "warning", says: "a character that stands for a lost one" },
  "character-hidden": { level: "warning", says: "a character that changes what a reader sees" },
  "node-unsupported": { level: "error", says: "Markdown that a transcript may not use" },
  "body-empty": { level: "error", says: "a transcript without any speech" },

  // Import and audit
  "import-encoding": { level: "error", says: "a source whose character encoding is not known" },
  "import-format": { level: "error", says: "a source that no format can read" },
  "import-date": { level: "error", says: "a date that cannot be read for certain" },
  "import-field": { level: "error", says: "a required field that the source does not give" },
  "import-speech": { level: "error", says: "a source without speech that can be told apart" },
  "import-words": { level: "error", says: "words of a source that are not accounted for" },
  "import-exists": { level: "error", says: "a different file stands where the import would write" },
  "import-layout": { level: "warning", says: "a part of a source that needs to be looked at" },
  "import-label": {
    level: "warning",
    says: "a row shaped like a label that is read as speech, or a label that was named and is not met",
  },
  "import-dates": { level: "warning", says: "a date of a source that is not the one used" },
  "import-notes": { level: "warning", says: "a note of a source that may be speech" },
  "import-title": { level: "warning", says: "a title that may be another text's or the site's" },
  "import-roles": { level: "warning", says: "roles that only the order of speech decides" },
  "import-exchanges": {
    level: "warning",
    says: "a conference of questions in which nobody asks",
  },
  "label-damaged": { level: "warning", says: "a label read as the nearest one of the document" },
  "source-missing": { level: "error", says: "the raw source of a transcript is not kept" },
  "source-changed": { level: "error", says: "the raw source differs from its recorded digest" },
  "source-repeated": {
    level: "warning",
    says: "a raw source of which there are two transcripts in one language",
  },
  "source-unused": {
    level: "warning",
    says: "a raw source that no transcript names, or a report without its source",
  },
  "source-unread": { level: "warning", says: "a raw source whose words cannot be listed" },
  "report-missing": { level: "warning", says: "a raw source without the report of its import" },
  "report-false": {
    level: "error",
    says: "a report of an import that its source does not bear out",
  },
  "characters-changed": {
    level: "warning",
    says: "punctuation or capitals that differ from the source",
  },
  "words-changed": {
    level: "error",
    says: "words that differ from the source without a declaration",
  },
  "correction-unmatched": { level: "error", says: "a declared correction that is not found" },

  // Permanent links
  "ledger-syntax": { level: "error", says: "a line of the ledger that is not a record" },
  "ledger-lost": { level: "error", says: "words as published of which the ledger has no line" },
  "permalink-lost": { level: "error", says: "a published id that leads nowhere" },
  "permalink-duplicate": { level: "error", says: "a published id that is used twice" },
  "permalink-rewritten": {
    level: "error",
    says: "other words under a published id, without a declaration",
  },
  "permalink-hidden": { level: "error", says: "a redirect or withdrawal of a text that is there" },
  "permalink-target": { level: "error", says: "a redirect that leads nowhere, or to other words" },
  "permalink-moved": { level: "error", says: "a redirect that the next publication leads on" },
  "permalink-words": { level: "error", says: "words as published that are missing or altered" },
} as const satisfies Record<string, ProblemKind>;

/** The rule id of a problem, as printed after `lectern:`. */
export type ProblemKindName = keyof typeof problemKinds;

export const levels = ["error", "warning"] as const;
export type Level = (typeof levels)[number];

interface ProblemKind {
  /** `error` fails a check or a build; `warning` is listed and does not. */
  readonly level: Level;
  /** What is wrong, as a clause for the documentation. */
  readonly says: string;
}
