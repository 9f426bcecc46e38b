/** A search form that `/` leads to from anywhere on the page. Nothing of the index is loaded for it. */
export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", this);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this);
  }

  handleEvent(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (key !== "/" || altKey || ctrlKey || metaKey || isComposing || isWriting()) return;
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (input === null) return;
    event.preventDefault();
    input.focus();
    input.select();
  }
}

/** Whether keys go into a text. */
function isWriting(): boolean {
  const active = document.activeElement;
  return (
    (active instanceof HTMLInputElement && active.type !== "checkbox") ||
    active instanceof HTMLTextAreaElement ||
    active instanceof HTMLSelectElement ||
    (active instanceof HTMLElement && active.isContentEditable)
  );
}
