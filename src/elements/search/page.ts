import { createTranslate } from "../../i18n/translate.ts";
import type { SearchReply } from "../../search/query/messages.ts";
import { hasWanted, splitQuery } from "../../search/query/split-query.ts";
import {
  isFiltered,
  listIgnoredDates,
  readState,
  type SearchState,
  writeState,
} from "../../search/format/state.ts";
import { find } from "../make.ts";
import { bindSingleKeys } from "../single-keys.ts";
import { SearchClient } from "./client.ts";
import { SearchDisplay } from "./display.ts";
import { fillForm, readForm } from "./form.ts";
import { moveAmongHits } from "./keys.ts";
import { RecentSearches } from "./recent.ts";
import { PersonSuggestions } from "./suggestions.ts";
import { readPlace, restoreScroll, writePlace } from "./place.ts";

/**
 * Searches as the reader types, and keeps the search in the page's address.
 *
 * `data-index` is the address of the index folder, `data-language` the language of the page. Without this element
 * the form still puts the search into the address.
 */
export class SearchPage extends HTMLElement {
  #client: SearchClient | undefined;
  #display: SearchDisplay | undefined;
  #recent: RecentSearches | undefined;
  #suggestions: PersonSuggestions | undefined;
  #state: SearchState = readState(new URLSearchParams());
  /** What the address gives as dates that are none. */
  #ignored: readonly string[] = [];
  #shown = pageSize;
  #timer = 0;
  #addressTimer = 0;
  #typed: string | undefined;
  #isWaiting = false;
  /** Whether persons are to be suggested for what was typed, once its results are shown. */
  #isTyped = false;
  #form: HTMLFormElement = document.createElement("form");

  connectedCallback(): void {
    const t = createTranslate(this.dataset["language"] ?? "en");
    this.#display = new SearchDisplay(this, t, (state) => {
      this.#apply(state);
    });
    this.#client = new SearchClient(this.dataset["index"] ?? "", (reply) => {
      this.#receive(reply);
    });
    this.#form = find<HTMLFormElement>(this, "form");
    this.#recent = new RecentSearches(this, (query) => {
      this.#apply({ ...this.#state, query });
    });
    this.#suggestions = new PersonSuggestions(this, t, (state) => {
      this.#apply(state);
    });
    for (const element of this.querySelectorAll<HTMLElement>("[data-scripted]")) {
      element.hidden = false;
    }
    find<HTMLDetailsElement>(this, "details[data-part='filters']").open = isWide();
    bindSingleKeys(find<HTMLInputElement>(this, '[data-part="slash"]'));
    this.addEventListener("focusin", this);
    this.addEventListener("input", this);
    this.addEventListener("change", this);
    this.addEventListener("submit", this);
    this.addEventListener("keydown", this);
    this.addEventListener("click", this);
    window.addEventListener("popstate", this);
    window.addEventListener("pagehide", this);
    this.#read();
  }

  disconnectedCallback(): void {
    window.removeEventListener("popstate", this);
    window.removeEventListener("pagehide", this);
    this.#client?.reset();
  }

  handleEvent(event: Event): void {
    if (event.type === "popstate") this.#read();
    else if (event.type === "pagehide") this.#leave();
    else if (event.type === "focusin") this.#prepare(event.target);
    else if (event instanceof KeyboardEvent) this.#steer(event);
    else if (event.type === "submit") this.#submit(event);
    else if (event.type === "click") this.#press(event.target);
    else if (event.type === "input" && isText(event.target)) this.#type();
    else if (event.type === "change" && !isText(event.target)) this.#apply(readForm(this.#form));
  }

  #steer(event: KeyboardEvent): void {
    if (this.#suggestions?.press(event) !== true) moveAmongHits(event, this);
  }

  /** Loads the index when the reader enters the search field, before the first key. */
  #prepare(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === "search") this.#client?.prepare();
  }

  /** Shows the search that the address names, on arrival and after each step through the history. */
  #read(): void {
    this.#shown = readPlace() ?? pageSize;
    const parameters = new URLSearchParams(location.search);
    this.#state = readState(parameters);
    this.#ignored = listIgnoredDates(parameters);
    fillForm(this.#form, this.#state);
    this.#display?.prepare(this.#state);
    this.#search();
  }

  /**
   * Does not search for a single Latin letter, which only begins a word, until the form is submitted. Searches at once
   * after a key, or after a pause while the previous search is still running.
   */
  #type(): void {
    clearTimeout(this.#timer);
    const state = readForm(this.#form);
    if (state.query.length < 2) this.#suggestions?.close();
    if (/^\s*[a-z]\s*$/i.test(state.query)) return;
    const run = (): void => {
      this.#isTyped = true;
      this.#apply(state, "replace");
    };
    if (this.#isWaiting) this.#timer = window.setTimeout(run, debounce);
    else run();
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#suggestions?.close();
    this.#isTyped = false;
    this.#apply(readForm(this.#form));
    this.#settleAddress();
    this.#recent?.keep(this.#state.query);
  }

  #press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.dataset["action"] === "reload") {
      // What leaving the page writes into the address comes too late for the reload.
      this.#settleAddress();
      location.reload();
    } else if (button?.dataset["action"] === "retry") {
      this.#client?.reset();
      this.#search();
    } else if (button?.dataset["action"] === "more") {
      this.#shown += pageSize;
      this.#search();
    }
  }

  /** Keeps the search that the reader leaves the page with, not every key before it. */
  #leave(): void {
    this.#settleAddress();
    writePlace(this.#shown);
    this.#recent?.keep(this.#state.query);
  }

  /** Typing replaces the address; every other change adds a step that the back button undoes. */
  #apply(state: SearchState, way: "push" | "replace" = "push"): void {
    clearTimeout(this.#timer);
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return;
    this.#state = state;
    this.#ignored = [];
    this.#shown = pageSize;
    fillForm(this.#form, state);
    this.#address(way);
    this.#search();
  }

  /** Browsers limit how often a page may change its address, so typing changes it only after a pause. */
  #address(way: "push" | "replace"): void {
    const address = writeState(this.#state).toString();
    const url = location.pathname + (address && `?${address}`);
    if (way === "push") {
      this.#settleAddress();
      history.pushState(null, "", url);
    } else {
      this.#typed = url;
      clearTimeout(this.#addressTimer);
      this.#addressTimer = window.setTimeout(() => {
        this.#settleAddress();
      }, pause);
    }
  }

  /** Puts the typed search into the address. */
  #settleAddress(): void {
    clearTimeout(this.#addressTimer);
    if (this.#typed !== undefined) history.replaceState(null, "", this.#typed);
    this.#typed = undefined;
  }

  #search(): void {
    const { query } = this.#state;
    this.#display?.advise(this.#ignored, this.#state);
    if (!hasWanted(splitQuery(query)) && !isFiltered(this.#state)) {
      this.#isWaiting = false;
      this.#client?.cancel();
      this.#display?.clear(this.#state);
      return;
    }
    this.#isWaiting = true;
    this.#display?.start();
    this.#client?.search(writeState(this.#state).toString(), this.#shown);
  }

  #receive(reply: SearchReply): void {
    if (reply.kind === "suggested") {
      this.#suggestions?.show(reply.people ?? [], this.#state);
      this.#display?.lackPersons(reply.people === undefined);
      return;
    }
    this.#isWaiting = false;
    if (reply.kind === "failed") this.#display?.fail(reply.reason);
    else {
      this.#display?.show(reply.view, this.#state);
      if (reply.view.complete) restoreScroll();
    }
    this.#client?.shown();
    if (this.#isTyped) this.#client?.suggest(writeState(this.#state).toString());
    this.#isTyped = false;
  }
}

const pageSize = 20;
/** Milliseconds between a key and its search while an earlier one is under way. */
const debounce = 30;
/** Milliseconds between the last key and the change of the address. */
const pause = 250;

/** Whether there is room for the filters beside the results. */
function isWide(): boolean {
  return matchMedia("(width >= 68rem)").matches;
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}
