/**
 * The most that is read. What is longer is refused with a problem: it is no transcript, and reading it would take more
 * than about a second of one processor. What is known of real documents is less than half of each.
 */
export const longest = {
  /** Characters of a transcript. */
  transcript: 400_000,
  /** Of frontmatter, or of a file of a person, outlet or topic: the parser of YAML takes a second for faulty ones. */
  yaml: 20_000,
  /** Characters of a source, decoded, with all its markup. */
  source: 500_000,
  /** Lines of a source. */
  lines: 20_000,
  /** Characters of all that is said in a source, one of a script without spaces for three: it is a word to prove. */
  speech: 300_000,
  /** Labels, paragraphs, items and cells of a source. */
  blocks: 3_000,
} as const;
