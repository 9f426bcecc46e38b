/** A label found at the start of a row. */
export interface FoundLabel {
  readonly label: string;
  readonly mark: string;
  /** Characters of the row that are label, mark and the space after them. */
  readonly length: number;
  /** A time code between label and mark. */
  readonly code?: string;
}
