/**
 * Makes the permalinks in the element (`a.permalink`) copy their address when a plain click or Enter follows them,
 * and says so in a live region. The link still leads to its place.
 *
 * `data-copied` and `data-not-copied` are the texts it announces.
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
    const link = event.target instanceof Element && event.target.closest("a.permalink");
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
    void this.#copy(link);
  }

  async #copy(link: HTMLAnchorElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(link.href);
      this.#say(this.dataset["copied"] ?? "", link);
    } catch {
      this.#say(this.dataset["notCopied"] ?? "", link);
    }
  }

  #say(text: string, link: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    this.#status.textContent = text;
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
