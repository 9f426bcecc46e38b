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
  /** What was read when the reader went to an outline that stands above the text. */
  #held: Element | undefined;

  connectedCallback(): void {
    for (const type of types) window.addEventListener(type, this);
    for (const link of this.querySelectorAll<HTMLAnchorElement>(".outline-units a[href^='#']")) {
      const unit = document.getElementById(readFragment(link.hash));
      if (unit?.classList.contains("unit") !== true) continue;
      this.#links.set(unit, link);
      this.#observer.observe(unit);
    }
    for (const part of this.querySelectorAll<HTMLElement>("[data-scripted]")) part.hidden = false;
  }

  disconnectedCallback(): void {
    for (const type of types) window.removeEventListener(type, this);
    this.#observer.disconnect();
    this.#links.clear();
  }

  handleEvent(): void {
    this.#mark();
  }

  /** Leads to the unit's place in the outline; above the text it stays the current one until another is read. */
  showOutline(): void {
    const outline = this.querySelector<HTMLElement>(".outline");
    const details = outline?.querySelector("details");
    if (details) details.open = true;
    const held = this.#current;
    const link = held && this.#links.get(held);
    outline?.focus({ preventScroll: true });
    if (link === undefined) outline?.scrollIntoView();
    else link.scrollIntoView({ block: "center" });
    this.#held = held;
  }

  /** The units of the outline, in the order of the text. */
  get units(): Element[] {
    return [...this.#links.keys()];
  }

  /** Index of the unit that is being read, -1 before the first; on arrival at a fragment, of the unit it means. */
  get index(): number {
    const { units } = this;
    const arrived = units.findIndex((unit) => unit.matches(":target") && isWhereItLed(unit));
    if (arrived >= 0) return arrived;
    const read = findRead(units);
    return read < 0 && this.#held !== undefined ? units.indexOf(this.#held) : read;
  }

  #mark(): void {
    if (findRead(this.units) >= 0) this.#held = undefined;
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
    return id.startsWith("Q") ? (this.dataset["place"] ?? "").replace("{id}", id) : id;
  }
}

const types = ["hashchange", "resize", "scrollend"] as const;

/** Index of the unit at the height where the reader is assumed to read, -1 above the first. */
function findRead(units: readonly Element[]): number {
  const tops = units.map((unit) => unit.getBoundingClientRect().top);
  return findCurrent(tops, window.innerHeight * readingLine);
}

/** The height in the window at which the reader is assumed to read, from 0 at the top to 1. */
const readingLine = 0.3;

/**
 * Whether a unit stands where a link to it leads: at the top of the window, or in its view where the page ends too
 * soon. Once the reader has scrolled on it does not.
 */
function isWhereItLed(unit: Element): boolean {
  const { top } = unit.getBoundingClientRect();
  const { scrollHeight } = document.documentElement;
  const isAtEnd = window.scrollY + window.innerHeight >= scrollHeight - roundingError;
  return top >= -roundingError && (isAtEnd || top <= window.innerHeight * topOfWindow);
}

/** Pixels by which the place of an element may differ from where it was scrolled to. */
const roundingError = 2;

/** The part of the window, from 0 to 1, in which a unit begins to which a link led. */
const topOfWindow = 0.12;

/** Scrolls the outline, and nothing around it, so that a link of it stands in its middle. */
function showInOutline(link: HTMLElement): void {
  const outline = link.closest<HTMLElement>(".outline");
  if (outline === null || outline.scrollHeight <= outline.clientHeight) return;
  const place = link.getBoundingClientRect().top - outline.getBoundingClientRect().top;
  outline.scrollTop += place - outline.clientHeight / 2;
}
