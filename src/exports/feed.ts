/** A feed of transcripts, what changed last first; addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly author: string;
  /** Address of the page that the feed follows. */
  readonly home: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly title: string;
  readonly address: string;
  readonly language: string;
  /** When the transcript came into the archive: `2026-11-23T00:00:00Z`. */
  readonly published: string;
  /** When it was last changed or corrected. */
  readonly updated: string;
  readonly summary: string;
}
