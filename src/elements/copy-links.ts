import type { StringKey } from "../i18n/strings.ts";
import { loadTexts } from "./load-texts.ts";
import { permalinks } from "./permalinks.ts";
import { findPublishedAddress } from "./published-address.ts";

/**
 * Makes the permalinks in the element (`permalinks`) copy their address when a plain click or Enter follows them,
 * on the published site, and says so in a live region. The link still leads to its place.
 */
export class CopyLinks extends HTMLElement {
  readonly #status = document.createElement("p");
  #timer = 0;

  connectedCallback(): void {
    this.#status.className = "status";
    this.#status.role = "status";
    this.append(this.#status);
    this.addEventListener("click", this);
  }

  disconnectedCallback(): void {
    this.removeEventListener("click", this);
    clearTimeout(this.#timer);
    this.#status.remove();
  }

  handleEvent(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest(permalinks);
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
    void this.#copy(link);
  }

  async #copy(link: HTMLAnchorElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(findPublishedAddress(link));
      await this.#say("link.copied", link);
    } catch {
      await this.#say("link.not-copied", link);
    }
  }

  async #say(key: StringKey, link: HTMLAnchorElement): Promise<void> {
    const texts = await loadTexts();
    clearTimeout(this.#timer);
    this.#status.textContent = texts[key] ?? "";
    link.dataset["copied"] = "";
    this.#timer = window.setTimeout(() => {
      this.#status.textContent = "";
      delete link.dataset["copied"];
    }, statusDuration);
  }
}

/** Whether a click follows the link in this tab, not in a new tab or window. */
export function isPlain(
  event: Pick<MouseEvent, "button" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">,
): boolean {
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** How long a message stays, in milliseconds. */
const statusDuration = 4000;
