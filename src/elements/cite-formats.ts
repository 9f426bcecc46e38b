import type { Dictionary } from "../i18n/strings.ts";
import { loadTexts } from "./load-texts.ts";
import { saveCitation } from "./save-citation.ts";

/**
 * Adds a copy button to every citation in the element (a `div` of its list) once they are shown. The copy has italics where
 * the program that receives it can show them. On the page of a unit (`.exchange`) a file for reference managers, which has
 * the units of a whole conference, is saved with the unit alone. Opens the list of citations when the page's address
 * ends with `#cite`.
 */
export class CiteFormats extends HTMLElement {
  readonly #status = document.createElement("p");

  connectedCallback(): void {
    this.#status.className = "cite-status";
    this.#status.role = "status";
    this.append(this.#status);
    this.querySelector("details")?.addEventListener("toggle", () => void this.#addButtons(), {
      once: true,
    });
    this.addEventListener("click", saveCitation);
    this.#open();
    window.addEventListener("hashchange", this);
  }

  disconnectedCallback(): void {
    window.removeEventListener("hashchange", this);
  }

  handleEvent(): void {
    this.#open();
  }

  #open(): void {
    const details = this.querySelector("details");
    if (details !== null && location.hash === "#cite") details.open = true;
  }

  async #addButtons(): Promise<void> {
    const texts = await loadTexts();
    for (const style of this.querySelectorAll("dl > div")) this.#addButton(style, texts);
  }

  #addButton(style: Element, texts: Dictionary): void {
    const text = style.querySelector("dd");
    if (text === null) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = texts["cite.copy"];
    button.ariaLabel = texts["cite.copy-style"].replace(
      "{style}",
      style.querySelector("dt")?.textContent ?? "",
    );
    button.addEventListener("click", () => void this.#copy(text));
    const cell = document.createElement("dd");
    cell.append(button);
    style.append(cell);
  }

  async #copy(text: HTMLElement): Promise<void> {
    const texts = await loadTexts();
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/plain": new Blob([text.textContent], { type: "text/plain" }),
          "text/html": new Blob([text.innerHTML], { type: "text/html" }),
        }),
      ]);
      this.#status.textContent = texts["cite.copied"];
    } catch {
      this.#status.textContent = texts["cite.not-copied"];
    }
  }
}
