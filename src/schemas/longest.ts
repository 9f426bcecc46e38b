/**
 * The most characters that are read. What is longer is refused with a problem: it is no transcript, and reading
 * it could take more than seconds.
 */
export const longest = {
  /** Of a transcript. One of 6,000 paragraphs takes a second; the longest known has a third. */
  transcript: 600_000,
  /** Of frontmatter, or of a file of a person, outlet or topic: the parser of YAML takes a second for faulty ones. */
  yaml: 20_000,
  /** Of a source, decoded, with all its markup. */
  source: 1_000_000,
  /** Of all that is said in a source: an import proves each word. The longest known has less than half. */
  speech: 400_000,
  /** Of a paragraph of a source: no link could lead into it. */
  paragraph: 300_000,
} as const;
