/** Ends a text with a full stop, unless a mark ends it already, perhaps before closing quotation marks. */
export function closeSentence(text: string): string {
  return /[.!?。！？][’”'"」』]*$/u.test(text) ? text : `${text}.`;
}

/** Joins non-empty parts with a comma and a space. */
export function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}

/**
 * Swaps double and single quotation marks in a title that will itself be set in “ ”.
 *
 * `the “enemy ‘base’ strike” view` → `the ‘enemy “base” strike’ view`; apostrophes stay.
 */
export function nestQuotes(text: string): string {
  return text.replace(/“([^”]*)(”?)/gu, (all: string, inner: string, end: string) =>
    end === "" ? all : `‘${raiseQuotes(inner)}’`,
  );
}

function raiseQuotes(text: string): string {
  return text.replace(/‘([^‘]*?)’(?!\p{L})/gu, "“$1”");
}
