/** What a thread reads of a Word document. */
export interface DocxReading {
  /** As HTML, a block a line. */
  readonly html: string;
  /** Words of the body that the HTML has nowhere. */
  readonly missing: readonly string[];
  /** What stands at the head and the foot of its pages. */
  readonly margins: string;
}
