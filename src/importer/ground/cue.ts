/** One line of a caption, or what one speaker says in a segment of a recognised speech. */
export interface SpokenLine {
  readonly text: string;
  /** Line of the raw file, from 1; of recognised speech, the number of the segment. */
  readonly line: number;
  /** Seconds from the start of the recording. */
  readonly start: number;
  /** Whether a caption or a segment begins here. */
  readonly opens: boolean;
  /** The speaker that the file itself names beside the words. */
  readonly voice?: string;
  /** Whether the name of the speaker is printed here, not at an earlier line of the same caption. */
  readonly printed?: boolean;
}
