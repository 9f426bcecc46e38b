/** What a word or some words of a text are found by outside quotes, and where in the text they stand. */
export interface Form {
  /** Word of the index. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}
