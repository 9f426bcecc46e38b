import { pickText } from "../../i18n/tags.ts";
import type { Translate } from "../../i18n/translate.ts";
import { type SearchState, toggleFacet } from "../../search/format/state.ts";
import type { PersonSuggestion } from "../../search/query/people.ts";
import { find, make } from "../make.ts";

/**
 * Persons whose name the reader may be typing, in a list below the search field, which becomes a combobox. The arrow
 * keys move in the list, Enter or a click chooses a person as a filter and takes the name out of the field.
 *
 * `[data-part="suggestions"]` is the list.
 */
export class PersonSuggestions {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #t: Translate;
  readonly #choose: (state: SearchState) => void;
  #states: readonly SearchState[] = [];
  #query = "";
  #active = -1;

  /** `choose` receives the state with the chosen person. */
  constructor(page: HTMLElement, t: Translate, choose: (state: SearchState) => void) {
    this.#input = find<HTMLInputElement>(page, 'input[type="search"]');
    this.#list = find(page, '[data-part="suggestions"]');
    this.#t = t;
    this.#choose = choose;
    this.#list.role = "listbox";
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#input.setAttribute("aria-controls", this.#list.id);
    this.#input.addEventListener("blur", () => {
      this.close();
    });
    this.#list.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      this.#apply(Array.from(this.#list.children).findIndex((one) => one === option));
    });
  }

  /** Offers persons for the query of a state. */
  show(people: readonly PersonSuggestion[], state: SearchState): void {
    if (document.activeElement !== this.#input) return;
    this.#query = state.query;
    this.#states = people.map(({ facet, id, rest }) =>
      toggleFacet({ ...state, query: rest }, facet, id),
    );
    this.#list.replaceChildren(...people.map((person, index) => this.#makeOption(person, index)));
    this.#setActive(-1);
    this.#open(people.length > 0);
  }

  close(): void {
    this.#setActive(-1);
    this.#open(false);
  }

  /** Whether the list takes a key. Below the last person the arrow leads out of the list, to the results. */
  press(event: KeyboardEvent): boolean {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    const isOther = altKey || ctrlKey || metaKey || isComposing || event.target !== this.#input;
    if (isOther || this.#list.hidden || !this.#handle(key)) return false;
    event.preventDefault();
    return true;
  }

  #handle(key: string): boolean {
    const isActive = this.#active >= 0;
    if (key === "ArrowDown" && this.#active + 1 < this.#states.length) {
      this.#setActive(this.#active + 1);
    } else if (key === "ArrowUp" && isActive) this.#setActive(this.#active - 1);
    else if (key === "Enter" && isActive) this.#apply(this.#active);
    else if (key === "Escape") this.close();
    else return false;
    return true;
  }

  /** Does nothing where the reader has typed on since. */
  #apply(index: number): void {
    const state = this.#states[index];
    if (state === undefined || this.#input.value.trim() !== this.#query) return;
    this.close();
    this.#choose(state);
  }

  #makeOption({ facet, names, form, id }: PersonSuggestion, index: number): HTMLLIElement {
    const t = this.#t;
    const name = pickText(names, t.language).text || id;
    const option = make(
      "li",
      { role: "option", id: `${this.#list.id}-${String(index)}`, "aria-selected": "false" },
      make("span", { class: "suggested-name" }, name),
    );
    if (form !== name) option.append(" ", make("span", {}, form));
    option.append(" ", make("span", { class: "suggested-filter" }, t(`search.${facet}`)));
    return option;
  }

  #setActive(index: number): void {
    this.#active = index;
    for (const [place, option] of Array.from(this.#list.children).entries()) {
      option.setAttribute("aria-selected", String(place === index));
    }
    const active = this.#list.children[index];
    active?.scrollIntoView({ block: "nearest" });
    if (active === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", active.id);
  }

  #open(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#input.setAttribute("aria-expanded", String(isOpen));
  }
}
