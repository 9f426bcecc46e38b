import { isPlain } from "./copy-links.ts";
import { loadQuoteTools } from "./load-quote-tools.ts";
import { find } from "./make.ts";
import { unitLink } from "./permalinks.ts";

/**
 * Opens one menu at the sign beside the number of each unit (`a.unit-more`), which leads to the unit's own page: that
 * page, a copy of the link to the unit, the words of the unit selected to quote them, its citation, a report of an error
 * in it.
 *
 * The menu is moved behind the sign, so that Tab goes on into it; Escape leads back. `data-label`, with `{id}`, names
 * the sign.
 */
export class UnitMenu extends HTMLElement {
  #menu: HTMLElement | undefined;
  #opener: HTMLAnchorElement | undefined;
  /** Where an error is reported, with `_id_` and `_page_` for the unit and the last part of its address. */
  #report: string | undefined;

  connectedCallback(): void {
    this.#menu = find(this, ".unit-menu");
    this.#report = this.#menu.querySelector("[data-do=report]")?.getAttribute("href") ?? undefined;
    for (const opener of document.querySelectorAll<HTMLAnchorElement>("a.unit-more")) {
      const id = findUnit(opener).dataset["unit"] ?? "";
      opener.role = "button";
      opener.ariaExpanded = "false";
      opener.ariaLabel = (this.dataset["label"] ?? "").replace("{id}", id);
    }
    for (const type of types) document.addEventListener(type, this);
  }

  disconnectedCallback(): void {
    for (const type of types) document.removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const opener = target?.closest<HTMLAnchorElement>("a.unit-more") ?? undefined;
    const isInside = target !== undefined && this.#menu?.contains(target) === true;
    if (event instanceof KeyboardEvent) this.#press(event, opener);
    else if (event.type === "focusin") {
      if (!isInside && opener !== this.#opener) this.#close();
    } else if (isInside) this.#act(target.closest<HTMLElement>("[data-do]")?.dataset["do"]);
    else if (opener !== undefined && isPlain(event as MouseEvent)) {
      event.preventDefault();
      if (opener === this.#opener) this.#close();
      else this.#open(opener);
    } else this.#close();
  }

  /** A link that acts as a button answers to the space bar too. */
  #press(event: KeyboardEvent, opener: HTMLAnchorElement | undefined): void {
    if (event.key === "Escape" && this.#opener !== undefined) {
      this.#opener.focus();
      this.#close();
    } else if (event.key === " " && opener !== undefined) {
      event.preventDefault();
      opener.click();
    }
  }

  #open(opener: HTMLAnchorElement): void {
    this.#close();
    if (this.#menu === undefined) return;
    find<HTMLAnchorElement>(this.#menu, "[data-do=page]").href = opener.href;
    find<HTMLAnchorElement>(this.#menu, "[data-do=cite]").href = `${opener.href}#cite`;
    if (this.#report !== undefined) {
      find<HTMLAnchorElement>(this.#menu, "[data-do=report]").href = this.#report
        .replaceAll("_id_", findUnit(opener).dataset["unit"] ?? "")
        .replaceAll("_page_", opener.pathname.split("/").at(-2) ?? "");
    }
    opener.after(this.#menu);
    this.#menu.hidden = false;
    opener.ariaExpanded = "true";
    this.#opener = opener;
  }

  #close(): void {
    if (this.#opener !== undefined) this.#opener.ariaExpanded = "false";
    if (this.#menu !== undefined) this.#menu.hidden = true;
    this.#opener = undefined;
  }

  #act(name: string | undefined): void {
    const opener = this.#opener;
    if (opener === undefined || name === undefined) return;
    const unit = findUnit(opener);
    if (name === "link" || name === "quote") {
      opener.focus();
      this.#close();
    }
    if (name === "link") find(unit, unitLink).click();
    if (name === "quote") void selectWords(unit);
  }
}

const types = ["click", "keydown", "focusin"] as const;

function findUnit(opener: Element): HTMLElement {
  const unit = opener.closest<HTMLElement>("[data-unit]");
  if (unit === null) throw new Error("A sign for a menu stands in no unit.");
  return unit;
}

/** Selects all that is said in a unit, and leads into the toolbar for selected words, which appears then. */
async function selectWords(unit: HTMLElement): Promise<void> {
  const turns = [...unit.querySelectorAll(".turn")];
  const [first, last] = [turns[0], turns.at(-1)];
  if (first === undefined || last === undefined) return;
  await loadQuoteTools();
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const focus = () => document.querySelector<HTMLElement>(".quote-bar button")?.focus();
  document.addEventListener("selectionchange", focus, { once: true });
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}
