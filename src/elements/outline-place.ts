import { findCurrent } from "./current-unit.ts";
import { readFragment } from "./read-fragment.ts";

/** Sets `aria-current` on the link of its outline (`a[href^="#"]`) whose unit is being read. */
export class OutlinePlace extends HTMLElement {
  readonly #links = new Map<Element, HTMLAnchorElement>();
  readonly #observer = new IntersectionObserver(
    () => {
      this.#mark();
    },
    { rootMargin: "-20% 0px -60% 0px" },
  );

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>(".outline-units a[href^='#']")) {
      const unit = document.getElementById(readFragment(link.hash));
      if (unit?.classList.contains("unit") !== true) continue;
      this.#links.set(unit, link);
      this.#observer.observe(unit);
    }
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
    this.#links.clear();
  }

  #mark(): void {
    const units = [...this.#links.keys()];
    const tops = units.map((unit) => unit.getBoundingClientRect().top);
    const current = units[findCurrent(tops, window.innerHeight * readingLine)];
    for (const [unit, link] of this.#links) {
      if (unit === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }
}

/** The height in the window at which the reader is assumed to read, from 0 at the top to 1. */
const readingLine = 0.3;
