/**
 * Where in an index text the words of questions and those of answers end, by turns, questions first:
 * `[3, 9, 10]` are three words of a question, six of an answer, one of a question.
 */
export type RoleEnds = readonly number[];

/** The words of a unit as the search page shows them. */
export interface UnitText {
  readonly id: string;
  /** The heading's title, where it has one. */
  readonly title?: string;
  readonly turns: readonly TurnText[];
}

export interface TurnText {
  readonly asks: boolean;
  /** The label as printed. */
  readonly label?: string;
  /** Blocks of speech, each with its number in the turn for its anchor. */
  readonly blocks: readonly { readonly number: number; readonly text: string }[];
  readonly number: number;
}
