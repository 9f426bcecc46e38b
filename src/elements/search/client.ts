import { readNavigation } from "../navigation.ts";
import type { SearchReply, SearchRequest } from "../../search/query/messages.ts";

/** The page's side of the search: starts the worker when it is first needed and sends it requests. */
export class SearchClient {
  readonly #base: string;
  readonly #onReply: (reply: SearchReply) => void;
  #worker: Worker | undefined;
  #number = 0;

  /** `base` is the address of the index folder. Only replies to the last request reach `onReply`. */
  constructor(base: string, onReply: (reply: SearchReply) => void) {
    this.#base = base;
    this.#onReply = onReply;
  }

  /** Starts the worker, which then loads what every search needs, so that the first result comes sooner. */
  prepare(): void {
    this.#worker ??= this.#start();
  }

  /** Asks for the results of an address, `shown` of them with their text. */
  search(address: string, shown: number): void {
    this.#number += 1;
    this.#post({ kind: "search", number: this.#number, address, shown });
  }

  /** Asks which persons the end of the last search may name. */
  suggest(address: string): void {
    this.#post({ kind: "suggest", number: this.#number, address });
  }

  /** Tells the worker that the page shows its last answer. */
  shown(): void {
    this.#worker?.postMessage({ kind: "shown", number: this.#number } satisfies SearchRequest);
  }

  /** Drops the reply to the last request. */
  cancel(): void {
    this.#number += 1;
  }

  /** Stops the worker after a failure; the next request starts a new one. */
  reset(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #post(request: SearchRequest): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  /** After a reload the index is loaded anew, since the reader may have been told that it is damaged. */
  #start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<SearchReply>) => {
      if (data.number === this.#number) this.#onReply(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#onReply({ kind: "failed", number: this.#number, reason: nameFailure(event) });
    });
    const fresh = readNavigation() === "reload";
    worker.postMessage({ kind: "open", base: this.#base, fresh } satisfies SearchRequest);
    return worker;
  }
}

/** Why a worker stopped. Where its script is not there the event has no message. */
function nameFailure({ message }: Partial<ErrorEvent>): "broken" | "missing" | "offline" {
  if (message !== undefined && message !== "") return "broken";
  return navigator.onLine ? "missing" : "offline";
}
