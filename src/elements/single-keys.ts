/**
 * The key that a reader presses outside of fields and without others, undefined for any other press. Readers can
 * turn such keys off on their device, because they disturb speech input.
 */
export function readSingleKey(event: KeyboardEvent): string | undefined {
  const { key, altKey, ctrlKey, metaKey, isComposing } = event;
  if (altKey || ctrlKey || metaKey || isComposing || isWriting()) return undefined;
  return areKeysOn() ? key : undefined;
}

/** Lets a checkbox turn single keys on and off on this device. */
export function bindSingleKeys(box: HTMLInputElement): void {
  box.checked = areKeysOn();
  box.addEventListener("change", () => {
    turnKeys(box.checked);
  });
}

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

function areKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

/** Stores only `off`; keys are on by default. */
function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "off");
  } catch {
    // Without storage the keys stay on.
  }
}

/** Named after the first of these keys, `/`. */
const storageKey = "lectern-slash";
