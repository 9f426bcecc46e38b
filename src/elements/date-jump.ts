import { find, make } from "./make.ts";
import { namePeriod } from "./name-period.ts";
import { findNearestDays } from "./nearest-days.ts";

/**
 * A form with a field for a date. Says at once whether there are conferences on the date, with a link to it or to
 * the nearest ones; submitting the form opens a day that has some. The list of days is loaded when the field is
 * first used.
 */
export class DateJump extends HTMLElement {
  #days: Promise<readonly string[]> | undefined;

  connectedCallback(): void {
    const input = find<HTMLInputElement>(this, "input");
    input.addEventListener("focus", () => void this.#load().catch(() => undefined));
    input.addEventListener("input", () => void this.#answer(input.value));
    find(this, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#open(input.value);
    });
  }

  async #open(day: string): Promise<void> {
    const nearest = await this.#answer(day);
    if (nearest?.exact === true) location.assign(this.#locate(day));
  }

  /** Shows what there is on a day and around it; undefined if the list of days cannot be read. */
  async #answer(day: string) {
    const output = find(this, "output");
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) {
      output.replaceChildren();
      return undefined;
    }
    try {
      const nearest = findNearestDays(await this.#load(), day);
      const links = nearest.exact ? [day] : [nearest.before, nearest.after];
      output.replaceChildren(
        nearest.exact ? this.#say("here") : this.#say("nothing"),
        ...links.flatMap((key) => (key === undefined ? [] : [" ", this.#link(key)])),
      );
      return nearest;
    } catch {
      output.replaceChildren(this.#say("failed"));
      return undefined;
    }
  }

  #load(): Promise<readonly string[]> {
    this.#days ??= readDays(this.dataset["days"] ?? "").catch((error: unknown) => {
      this.#days = undefined;
      throw error;
    });
    return this.#days;
  }

  #link(day: string): HTMLElement {
    const text = namePeriod(document.documentElement.lang, day);
    return make("a", { href: this.#locate(day) }, make("time", { datetime: day }, text));
  }

  #locate(day: string): string {
    return `${this.dataset["home"] ?? "/"}${day.replaceAll("-", "/")}/`;
  }

  #say(name: "here" | "nothing" | "failed"): string {
    return this.dataset[name] ?? "";
  }
}

async function readDays(address: string): Promise<readonly string[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return (await response.json()) as readonly string[];
}
