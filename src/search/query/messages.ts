import type { IndexFailure } from "./index-files.ts";
import type { Names } from "./found.ts";
import type { Tally } from "./tally.ts";
import type { HitView } from "./view.ts";

/** What the search page asks of the worker: the newest request is answered, earlier ones are given up. */
export type SearchRequest =
  | { readonly kind: "open"; readonly base: string }
  | {
      readonly kind: "search";
      readonly number: number;
      /** The parameters of the page's address. */
      readonly address: string;
      /** How many results are wanted with their text. */
      readonly shown: number;
    }
  /** The page shows the answer to that request, so the search may go on. */
  | { readonly kind: "shown"; readonly number: number };

export type SearchReply =
  | { readonly kind: "found"; readonly number: number; readonly view: FoundView }
  | { readonly kind: "failed"; readonly number: number; readonly reason: IndexFailure | "broken" };

/** Results as the page shows them. */
export interface FoundView {
  /** The first results, with their text. */
  readonly hits: readonly HitView[];
  /** The exact number of results; absent if it is not known. */
  readonly total?: number;
  readonly complete: boolean;
  readonly beginnings: boolean;
  readonly tally: Tally;
  readonly names: Names;
}
