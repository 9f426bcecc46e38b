import { parseQuery } from "../search/query/query.ts";
import { hasWanted } from "../search/query/split-query.ts";
import type { Dictionary } from "../i18n/strings.ts";
import { loadTexts } from "./load-texts.ts";
import { find, make } from "./make.ts";
import { readNavigation } from "./navigation.ts";
import { readFragment } from "./read-fragment.ts";
import { markText, removeMarks } from "./text-marks.ts";

/**
 * Marks the words of the search that led here (`?q=` in the address). The buttons of its bar step through the matches.
 * Escape or the last button removes the marks, and the search from the address.
 */
export class FoundWords extends HTMLElement {
  #matches: HTMLElement[][] = [];
  #here = 0;

  #texts: Dictionary | undefined;

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    const query = parseQuery(new URLSearchParams(location.search).get("q") ?? "");
    if (!hasWanted(query)) return;
    this.#matches = markText(document.querySelectorAll(".text .block"), query);
    this.#here = this.#findFirst();
    this.#texts = await loadTexts();
    this.append(createBar(this.#texts));
    this.addEventListener("click", this);
    this.addEventListener("keydown", this);
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

  /** The index of the first match in the unit that the address names, or else of the first in the text. */
  #findFirst(): number {
    const unit = document
      .getElementById(readFragment(location.hash))
      ?.closest("[data-unit], .turn");
    const place = this.#matches.findIndex(([mark]) => mark && unit?.contains(mark));
    return Math.max(0, place);
  }

  /**
   * Scrolls to the first match if it is not in view. Waits until the page is loaded, because the browser scrolls to the
   * unit several times before. After a reload or a step back the browser restores the reader's place.
   */
  #arrive(): void {
    if (readNavigation() === "navigate" && !this.#isInView()) this.#scroll();
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
    const count = String(this.#matches.length);
    const text = this.#texts?.["search.mark-position"]
      .replace("{number}", String(this.#here + 1))
      .replace("{count}", count);
    const none = this.#texts?.["search.mark-none"];
    find(this, "output").textContent = (this.#matches.length > 0 ? text : none) ?? "";
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
    this.replaceChildren();
    const address = new URL(location.href);
    address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
  }
}

/** The count of the matches, the buttons that step through them, and the one that removes the marks. */
function createBar(texts: Dictionary): HTMLElement {
  const button = (sign: string, label: string, attributes: Readonly<Record<string, string>>) =>
    make("button", { type: "button", "aria-label": label, ...attributes }, sign);
  return make(
    "div",
    { class: "found-bar", role: "group", "aria-label": texts["search.marks"] },
    make("output", { "aria-live": "polite" }),
    button("↑", texts["search.mark-previous"], { "data-step": "-1" }),
    button("↓", texts["search.mark-next"], { "data-step": "1" }),
    button("×", texts["search.mark-close"], { "data-close": "" }),
  );
}
