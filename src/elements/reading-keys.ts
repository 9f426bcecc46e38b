import { createKeyList } from "./key-list.ts";
import { loadTexts } from "./load-texts.ts";
import { ReadingPlace } from "./reading-place.ts";
import { readSingleKey } from "./single-keys.ts";

/**
 * Goes through a transcript by keys (`j`, `k`, `n`) and by the buttons of the bar (`data-do`); `?` lists the keys. The list is
 * made when it is asked for. Stands within a `reading-place`, which knows the units. A step leaves no entry in the history.
 */
export class ReadingKeys extends HTMLElement {
  #list: HTMLDialogElement | undefined;

  connectedCallback(): void {
    document.addEventListener("keydown", this);
    this.addEventListener("click", this);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this);
  }

  handleEvent(event: Event): void {
    const name =
      event instanceof KeyboardEvent
        ? stepsByKey[readSingleKey(event) ?? ""]
        : event.target instanceof Element
          ? event.target.closest<HTMLElement>("[data-do]")?.dataset["do"]
          : undefined;
    if (name === undefined || !this.#take(name)) return;
    event.preventDefault();
  }

  /** Takes a step by its name; false if there is none. */
  #take(name: string): boolean {
    const around = this.closest<ReadingPlace>("reading-place");
    if (name === "keys") void this.#showList();
    else if (name === "close") this.#list?.close();
    else if (name === "top") window.scrollTo({ top: 0 });
    else if (around === null) return false;
    else if (name === "outline") around.showOutline();
    else goTo(findStep(around, name));
    return true;
  }

  async #showList(): Promise<void> {
    const texts = await loadTexts();
    this.#list ??= createKeyList(texts);
    this.append(this.#list);
    if (!this.#list.open) this.#list.showModal();
  }
}

const stepsByKey: Readonly<Record<string, string>> = {
  j: "next",
  k: "previous",
  n: "person",
  "?": "keys",
};

function findStep({ units, index }: ReadingPlace, name: string): Element | undefined {
  if (name === "next") return units[index + 1];
  if (name === "person") return findNextOfPerson(units, index);
  const current = units[index];
  // From within a long unit, back means its own beginning.
  const isBelow = current !== undefined && current.getBoundingClientRect().top < -lineHeight;
  return isBelow ? current : units[index - 1];
}

/** Pixels by which the beginning of a unit may have left the window and still counts as being there. */
const lineHeight = 24;

/** The next unit in which the person speaks who is the first known one in the present unit. */
function findNextOfPerson(units: readonly Element[], index: number): Element | undefined {
  const [person] = listPeople(units[index]);
  if (person === undefined) return undefined;
  return units.slice(index + 1).find((unit) => listPeople(unit).includes(person));
}

/** The pages of those who speak in a unit and are known: their labels lead there. */
function listPeople(unit: Element | undefined): string[] {
  const labels = unit?.querySelectorAll<HTMLAnchorElement>(".label > a:first-child") ?? [];
  return [...labels].map(({ pathname }) => pathname).filter((path) => path.includes("/people/"));
}

function goTo(place: Element | undefined): void {
  if (place !== undefined) location.replace(`#${place.id}`);
}
