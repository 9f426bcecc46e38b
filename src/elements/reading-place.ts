import { findCurrent } from "./current-unit.ts";
import { readFragment } from "./read-fragment.ts";

/**
 * Follows the unit that is being read: sets `aria-current` on its link in the outline, scrolls the outline to it, and
 * writes its place, `Q40 of 78`, into each `data-part="place"`. Parts with `data-scripted` are shown.
 */
export class ReadingPlace extends HTMLElement {
  readonly #links = new Map<Element, HTMLAnchorElement>();
  readonly #observer = new IntersectionObserver(
    () => {
      this.#mark();
    },
    { rootMargin: "-20% 0px -60% 0px" },
  );
  #current: Element | undefined;
  /** Where the window stood when the reader arrived at a fragment; another place means that they went on. */
  #arrival: number | undefined;

  connectedCallback(): void {
    window.addEventListener("hashchange", this);
    window.addEventListener("resize", this);
    for (const link of this.querySelectorAll<HTMLAnchorElement>(".outline-units a[href^='#']")) {
      const unit = document.getElementById(readFragment(link.hash));
      if (unit?.classList.contains("unit") !== true) continue;
      this.#links.set(unit, link);
      this.#observer.observe(unit);
    }
    for (const part of this.querySelectorAll<HTMLElement>("[data-scripted]")) part.hidden = false;
  }

  disconnectedCallback(): void {
    window.removeEventListener("hashchange", this);
    window.removeEventListener("resize", this);
    this.#observer.disconnect();
    this.#links.clear();
  }

  handleEvent({ type }: Event): void {
    this.#arrival = type === "hashchange" ? window.scrollY : undefined;
    this.#mark();
  }

  /** The units of the outline, in the order of the text. */
  get units(): Element[] {
    return [...this.#links.keys()];
  }

  /** Index of the unit that is being read, -1 before the first; on arrival at a fragment, of the unit it means. */
  get index(): number {
    const arrived = this.units.findIndex((unit) => unit.matches(":target"));
    if (arrived >= 0 && this.#arrival === window.scrollY) return arrived;
    const tops = this.units.map((unit) => unit.getBoundingClientRect().top);
    return findCurrent(tops, window.innerHeight * readingLine);
  }

  #mark(): void {
    const current = this.units[this.index];
    if (current === this.#current) return;
    const link = current && this.#links.get(current);
    if (this.#current !== undefined)
      this.#links.get(this.#current)?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    this.#current = current;
    if (link !== undefined) showInOutline(link);
    for (const part of this.querySelectorAll<HTMLElement>('[data-part="place"]')) {
      part.textContent = this.#name(current);
    }
  }

  #name(unit: Element | undefined): string {
    if (!(unit instanceof HTMLElement)) return "";
    const id = unit.dataset["unit"] ?? "";
    return unit.dataset["kind"] === "exchange"
      ? (this.dataset["place"] ?? "").replace("{id}", id)
      : id;
  }
}

/** The height in the window at which the reader is assumed to read, from 0 at the top to 1. */
const readingLine = 0.3;

/** Scrolls the outline, and nothing around it, so that a link of it stands in its middle. */
function showInOutline(link: HTMLElement): void {
  const outline = link.closest<HTMLElement>(".outline");
  if (outline === null || outline.scrollHeight <= outline.clientHeight) return;
  const place = link.getBoundingClientRect().top - outline.getBoundingClientRect().top;
  outline.scrollTop += place - outline.clientHeight / 2;
}
