/**
 * Adds a copy button to every citation in the element (`.cite-style`). The copy has italics where the program that
 * receives it can show them. Opens the list of citations when the page's address ends with `#cite`.
 *
 * `data-copy`, `data-copy-style` (with `{style}`), `data-copied` and `data-not-copied` are the texts it shows.
 */
export class CiteFormats extends HTMLElement {
  readonly #status = document.createElement("p");

  connectedCallback(): void {
    this.#status.className = "cite-status";
    this.#status.role = "status";
    this.append(this.#status);
    for (const style of this.querySelectorAll(".cite-style")) this.#addButton(style);
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

  #addButton(style: Element): void {
    const text = style.querySelector("dd");
    if (text === null || style.querySelector("button") !== null) return;
    const { copy = "", copyStyle = "{style}" } = this.dataset;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = copy;
    button.ariaLabel = copyStyle.replace("{style}", style.querySelector("dt")?.textContent ?? "");
    button.addEventListener("click", () => void this.#copy(text));
    const cell = document.createElement("dd");
    cell.append(button);
    style.append(cell);
  }

  async #copy(text: HTMLElement): Promise<void> {
    const { copied = "", notCopied = "" } = this.dataset;
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/plain": new Blob([text.textContent], { type: "text/plain" }),
          "text/html": new Blob([text.innerHTML], { type: "text/html" }),
        }),
      ]);
      this.#status.textContent = copied;
    } catch {
      this.#status.textContent = notCopied;
    }
  }
}
