import { hasWanted, parseQuery } from "../search/query/query.ts";
import { find } from "./make.ts";
import { readFragment } from "./read-fragment.ts";
import { markText, removeMarks } from "./text-marks.ts";

/**
 * Marks the words that somebody came here to find, `?q=` of the address, and steps through them with the
 * bar in it. Escape or its last button takes the marks away, from the address too.
 *
 * `data-position` says which of how many, with `{number}` and `{count}`; `data-none` that there are none.
 */
export class FoundWords extends HTMLElement {
  #matches: HTMLElement[][] = [];
  #here = 0;

  connectedCallback(): void {
    const query = parseQuery(new URLSearchParams(location.search).get("q") ?? "");
    if (!hasWanted(query)) return;
    this.#matches = markText(document.querySelectorAll(".text .block"), query);
    this.#here = this.#findFirst();
    this.addEventListener("click", this);
    this.addEventListener("keydown", this);
    find(this, "[data-bar]").hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-step]")) {
      button.hidden = this.#matches.length < 2;
    }
    this.#show();
    if (document.readyState === "complete") this.#arrive();
    else window.addEventListener("load", this, { once: true });
  }

  handleEvent(event: Event): void {
    if (event.type === "load") {
      requestAnimationFrame(() => {
        this.#arrive();
      });
    } else if (event instanceof KeyboardEvent) {
      if (event.key === "Escape") this.#close();
    } else this.#press(event.target);
  }

  #press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest("button") : null;
    const step = Number(button?.dataset["step"] ?? 0);
    if (step !== 0) this.#move(step);
    else if (button !== null) this.#close();
  }

  /** The first match in the unit that the address names, or else in the text. */
  #findFirst(): number {
    const unit = document
      .getElementById(readFragment(location.hash))
      ?.closest("[data-unit], .turn");
    const place = this.#matches.findIndex(([mark]) => mark && unit?.contains(mark));
    return Math.max(0, place);
  }

  /**
   * Brings the first match into view where the unit's beginning does not show it. Until a page is loaded its browser
   * goes to the unit time and again; whoever comes back is where they were.
   */
  #arrive(): void {
    const [navigation] = performance.getEntriesByType("navigation");
    const isNew = (navigation as PerformanceNavigationTiming | undefined)?.type === "navigate";
    if (isNew && !this.#isInView()) this.#scroll();
  }

  #move(step: number): void {
    const count = this.#matches.length;
    this.#here = (this.#here + step + count) % count;
    this.#show();
    this.#scroll();
  }

  #show(): void {
    for (const [index, marks] of this.#matches.entries()) {
      for (const mark of marks) mark.classList.toggle("found-here", index === this.#here);
    }
    const { position = "", none = "" } = this.dataset;
    const count = String(this.#matches.length);
    const text = position.replace("{number}", String(this.#here + 1)).replace("{count}", count);
    find(this, "output").textContent = this.#matches.length > 0 ? text : none;
  }

  #scroll(): void {
    this.#matches[this.#here]?.[0]?.scrollIntoView({ block: "center" });
  }

  #isInView(): boolean {
    const [mark] = this.#matches[this.#here] ?? [];
    if (mark === undefined) return true;
    const { top, bottom } = mark.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }

  #close(): void {
    removeMarks(this.#matches);
    this.#matches = [];
    find(this, "[data-bar]").hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
  }
}
