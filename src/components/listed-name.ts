/** A name in a list of people, outlets, topics or phrases, with a note and a count. */
export interface ListedName {
  readonly path: string;
  readonly name: string;
  /** The form that decides the place: `Leyen, Ursula von der`. */
  readonly sortName: string;
  /** What stands before, in and after the part that decides, if that is not the beginning: see `divideByFamily`. */
  readonly parts?: readonly [string, string, string] | undefined;
  readonly language?: string | undefined;
  readonly note?: { readonly text: string; readonly language: string } | undefined;
  readonly count: string;
}
