import { readSingleKey } from "../single-keys.ts";

/** A search form that the key `/` focuses from anywhere on the page. The element loads nothing of the index. */
export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", this);
    this.querySelector("input")?.setAttribute("aria-keyshortcuts", "/");
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this);
  }

  handleEvent(event: KeyboardEvent): void {
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (input === null || readSingleKey(event) !== "/") return;
    event.preventDefault();
    input.focus();
    input.select();
  }
}
