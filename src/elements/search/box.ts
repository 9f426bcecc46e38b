/**
 * A search form that the key `/` focuses from anywhere on the page. The reader can turn the key off, because
 * single-key shortcuts disturb speech input. The element loads nothing of the index.
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

/** Lets a checkbox turn the key `/` on and off on this device. */
export function bindSlash(box: HTMLInputElement): void {
  box.checked = isSlashOn();
  box.addEventListener("change", () => {
    turnSlash(box.checked);
  });
}

/** Whether the key `/` is on, on this device. */
function isSlashOn(): boolean {
  try {
    return localStorage.getItem(slashKey) !== "off";
  } catch {
    return true;
  }
}

/** Stores only `off`; the key is on by default. */
function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(slashKey);
    else localStorage.setItem(slashKey, "off");
  } catch {
    // Without storage the key stays on.
  }
}

const slashKey = "lectern-slash";

/** Whether the reader is typing into a field. */
function isWriting(): boolean {
  const active = document.activeElement;
  return (
    (active instanceof HTMLInputElement && active.type !== "checkbox") ||
    active instanceof HTMLTextAreaElement ||
    active instanceof HTMLSelectElement ||
    (active instanceof HTMLElement && active.isContentEditable)
  );
}
