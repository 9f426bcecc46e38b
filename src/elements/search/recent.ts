import { find, make } from "../make.ts";

/**
 * The last searches. They are kept on this device only, and only if the reader has ticked the box.
 *
 * `[data-part="remember"]` is the box, `recent` the list, `forget` a button that empties it.
 */
export class RecentSearches {
  readonly #page: HTMLElement;
  readonly #choose: (query: string) => void;

  constructor(page: HTMLElement, choose: (query: string) => void) {
    this.#page = page;
    this.#choose = choose;
    const box = this.#box();
    box.checked = readQueries() !== undefined;
    box.addEventListener("change", () => {
      writeQueries(box.checked ? [] : undefined);
      this.#show();
    });
    find(page, '[data-part="forget"]').addEventListener("click", () => {
      writeQueries([]);
      this.#show();
    });
    this.#show();
  }

  /** Keeps a query that the reader used, newest first. */
  keep(query: string): void {
    const queries = readQueries();
    if (queries === undefined || query === "") return;
    writeQueries([query, ...queries.filter((other) => other !== query)].slice(0, mostQueries));
    this.#show();
  }

  #show(): void {
    const queries = readQueries() ?? [];
    const list = find(this.#page, '[data-part="recent"]');
    list.replaceChildren(
      ...queries.map((query) => {
        const button = make("button", { type: "button", class: "chip" }, query);
        button.addEventListener("click", () => {
          this.#choose(query);
        });
        return make("li", {}, button);
      }),
    );
    list.hidden = queries.length === 0;
    find(this.#page, '[data-part="forget"]').hidden = queries.length === 0;
  }

  #box(): HTMLInputElement {
    return find<HTMLInputElement>(this.#page, '[data-part="remember"]');
  }
}

const mostQueries = 10;
const key = "lectern-searches";

/** The kept searches; `undefined` if the reader does not want any kept, or the browser refuses to store them. */
function readQueries(): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!Array.isArray(kept)) return undefined;
    return kept.filter((query) => typeof query === "string").slice(0, mostQueries);
  } catch {
    return undefined;
  }
}

function writeQueries(queries: readonly string[] | undefined): void {
  try {
    if (queries === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Without storage no searches are kept.
  }
}
