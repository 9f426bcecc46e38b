/**
 * The most characters that are read. What is longer is refused with a problem: it is no transcript, and reading
 * it could take more than seconds.
 */
export const longest = {
  /** Of a transcript. One of 10,000 paragraphs takes a second and a half; the longest known has a fifth. */
  transcript: 1_000_000,
  /** Of frontmatter, or of a file of a person, outlet or topic: the parser of YAML takes a second for faulty ones. */
  yaml: 20_000,
  /** Of a source, decoded. */
  source: 4_000_000,
  /** Of a paragraph of a source: no link could lead into it. */
  paragraph: 300_000,
} as const;
