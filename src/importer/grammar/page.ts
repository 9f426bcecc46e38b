import type { DraftField, DraftFields, Dropped, Repair } from "../ground/draft.ts";
import type { Row } from "../ground/rows.ts";

/** What a format knows of a document before its rows are read. */
export interface Page {
  readonly rows: readonly Row[];
  /** From the markup: language, address, name of the site. */
  readonly fields: DraftFields;
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
  /** What the page calls itself outside of its text. */
  readonly title?: string;
  /** Days that stand outside of its text, the surest first; a day in the text goes before them. */
  readonly days?: readonly DraftField[];
  /** Whether words before a colon have the form of the publisher's labels, so that they are one however seldom they stand. */
  isLabel?(words: string): boolean;
  /** Finds the rows of the head that name the place together, where all texts of the publisher print it alike. */
  findPlaces?(rows: readonly Row[]): Row[];
}
