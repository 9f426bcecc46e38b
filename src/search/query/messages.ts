import type { IndexFailure } from "./index-files.ts";
import type { Names } from "./found.ts";
import type { PersonSuggestion } from "./people.ts";
import type { Tally } from "./tally.ts";
import type { HitView } from "./view.ts";

/** What the search page asks of the worker: the newest request is answered, earlier ones are given up. */
export type SearchRequest =
  /** `fresh` leaves out what the browser has cached. */
  | { readonly kind: "open"; readonly base: string; readonly fresh: boolean }
  | {
      readonly kind: "search";
      readonly number: number;
      /** The parameters of the page's address. */
      readonly address: string;
      /** How many results are wanted with their text. */
      readonly shown: number;
    }
  /** Which persons the end of the query in that address may name. */
  | { readonly kind: "suggest"; readonly number: number; readonly address: string }
  /** The page shows the answer to that request, so the search may go on. */
  | { readonly kind: "shown"; readonly number: number };

export type SearchReply =
  | { readonly kind: "found"; readonly number: number; readonly view: FoundView }
  | {
      readonly kind: "suggested";
      readonly number: number;
      /** Absent where their list could not be loaded. */
      readonly people?: readonly PersonSuggestion[];
    }
  | { readonly kind: "failed"; readonly number: number; readonly reason: IndexFailure | "broken" };

/** Results as the page shows them. */
export interface FoundView {
  /** The first results, with their text. */
  readonly hits: readonly HitView[];
  /** The exact number of results; absent if it is not known. */
  readonly total?: number;
  readonly complete: boolean;
  readonly beginnings: boolean;
  /** Where nothing was found: a query that has results. */
  readonly meant?: string;
  readonly tally: Tally;
  readonly names: Names;
}
