/**
 * A search form that `/` leads to from anywhere on the page, unless the reader has turned that off: a key
 * alone can get in the way of speech input. Nothing of the index is loaded for it.
 */
export class SearchBox extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", this);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this);
  }

  handleEvent(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, isComposing } = event;
    if (key !== "/" || altKey || ctrlKey || metaKey || isComposing || isWriting() || !isSlashOn())
      return;
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (input === null) return;
    event.preventDefault();
    input.focus();
    input.select();
  }
}

/** Has a checkbox turn `/` on and off on this device. */
export function bindSlash(box: HTMLInputElement): void {
  box.checked = isSlashOn();
  box.addEventListener("change", () => {
    turnSlash(box.checked);
  });
}

/** Whether `/` leads to the search box on this device. */
function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== "off";
  } catch {
    return true;
  }
}

/** Only that it is off is kept. */
function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, "off");
  } catch {
    // A browser that keeps nothing keeps the key on.
  }
}

const slashKey = "lectern-slash";

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
