import type { Translate } from "../../i18n/translate.ts";
import type { FoundView, SearchReply } from "../../search/query/messages.ts";
import { nameUnasked, splitQuery } from "../../search/query/split-query.ts";
import { findTypedFacet, mapFacets, type SearchState } from "../../search/format/state.ts";
import { find, make } from "../make.ts";
import { showChips } from "./chips.ts";
import { showFacets } from "./facets.ts";
import { makeHit } from "./hits.ts";
import { showPeriods } from "./periods.ts";

/** Shows results in the parts of a search page, which `data-part` names. */
export class SearchDisplay {
  readonly #page: HTMLElement;
  readonly #t: Translate;
  readonly #apply: (state: SearchState) => void;
  #timer = 0;

  /** `apply` receives the state that the reader chose with a chip, a bar of the chart or a suggestion. */
  constructor(page: HTMLElement, t: Translate, apply: (state: SearchState) => void) {
    this.#page = page;
    this.#t = t;
    this.#apply = apply;
  }

  /** Makes the boxes of the chosen filters, so that the form has them before the first result. */
  prepare(state: SearchState): void {
    this.#showFilters(nothing, state);
  }

  /** Announces a search only if it takes long, so that a screen reader does not speak after every key. */
  start(): void {
    this.#part("error").hidden = true;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#say(this.#t("search.working"));
    }, patience);
  }

  /** Empties the page, because the search asks for nothing, and says why if something was typed. */
  clear(state: SearchState): void {
    this.#finish();
    this.#part("error").hidden = true;
    this.show(nothing, state);
    this.#say(this.#t(`search.${nameUnasked(splitQuery(state.query))}`));
  }

  fail(reason: Extract<SearchReply, { kind: "failed" }>["reason"]): void {
    this.#finish();
    this.#part("hits").replaceChildren();
    for (const name of ["more", "nothing"]) this.#part(name).hidden = true;
    this.#say("");
    this.#part("reason").textContent = this.#t(`search.${reason}`);
    const again = this.#part("again");
    again.dataset["action"] = reason === "offline" ? "retry" : "reload";
    again.textContent = this.#t(reason === "offline" ? "search.retry" : "search.reload");
    this.#part("error").hidden = false;
  }

  /** Says which dates of the address are left out, and that a filter that is typed is read as a word. */
  advise(ignored: readonly string[], { query }: SearchState): void {
    const facet = findTypedFacet(query);
    const texts = [
      ...ignored.map((date) => this.#t("search.no-date", { date })),
      ...(facet === undefined ? [] : [this.#t("search.typed-filter", { filter: `${facet}:` })]),
    ];
    const note = this.#part("advice");
    if (note.textContent !== texts.join(" ")) note.textContent = texts.join(" ");
  }

  /** Tells whether no person can be offered, since the list of them could not be loaded. */
  lackPersons(lacks: boolean): void {
    const note = this.#part("persons");
    const text = lacks ? this.#t("search.no-persons") : "";
    if (note.textContent !== text) note.textContent = text;
  }

  show(found: FoundView, state: SearchState): void {
    this.#finish();
    const t = this.#t;
    const hits = found.hits.map((hit) => makeHit(t, hit, state.query));
    this.#part("hits").replaceChildren(...hits);
    this.#part("more").hidden = (found.total ?? 0) <= hits.length;
    this.#part("nothing").hidden = hits.length > 0 || !found.complete;
    this.#showFilters(found, state);
    this.#say(this.#describe(found), ...this.#offerMeant(found, state));
  }

  /** A button for the query that the reader may have meant. */
  #offerMeant({ meant }: FoundView, state: SearchState): Node[] {
    if (meant === undefined) return [];
    const button = make("button", { type: "button", class: "meant" });
    button.textContent = this.#t("search.meant", { query: meant });
    button.addEventListener("click", () => {
      this.#apply({ ...state, query: meant });
    });
    return [button];
  }

  #showFilters(found: FoundView, state: SearchState): void {
    const t = this.#t;
    const groups = this.#page.querySelectorAll<HTMLElement>("[data-facet]");
    const formId = find(this.#page, "form").id;
    showFacets(groups, { t, state, found, formId });
    showChips(this.#part("chips"), { t, state, names: found.names }, this.#apply);
    const periods = found.total === undefined ? [] : found.tally.periods;
    showPeriods(this.#part("periods"), t, periods, (period) => {
      this.#apply({ ...state, from: period, to: period });
    });
    const shown = Array.from(groups).some((group) => !group.hidden);
    this.#part("filters").hidden = !shown;
  }

  #describe({ total, complete, beginnings, hits }: FoundView): string {
    const t = this.#t;
    if (!complete) return t("search.found-newest");
    if (hits.length === 0) return t("search.nothing");
    if (beginnings) return t("search.beginnings");
    return total === undefined ? "" : t.count("search.found", total);
  }

  #finish(): void {
    clearTimeout(this.#timer);
  }

  #say(text: string, ...offers: readonly Node[]): void {
    const status = this.#part("status");
    const said = [text, ...offers.map(({ textContent }) => textContent)].join(" ").trim();
    if (status.textContent === said) return;
    status.replaceChildren(text, ...offers.flatMap((offer) => [" ", offer]));
  }

  #part(name: string): HTMLElement {
    return find(this.#page, `[data-part="${name}"]`);
  }
}

/** Milliseconds after which a search is announced. */
const patience = 400;

const nothing: FoundView = {
  hits: [],
  complete: false,
  beginnings: false,
  tally: { periods: [], facets: mapFacets(() => []) },
  names: {},
};
