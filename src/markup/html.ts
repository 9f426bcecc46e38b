/** Text that is markup already; any other text is escaped where it is put into a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Text with the signs escaped that are markup in text and in attributes. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replaceAll(specials, (sign) => entities[sign] ?? sign) : text;
}

/**
 * Any value as the markup that it is in a page: text escaped, the parts of a list in a row, nothing for what is absent or
 * false. What is promised is promised again.
 */
export function showValue(value: unknown): string | Promise<string> {
  if (typeof value === "string") return escapeText(value);
  if (value instanceof Html) return value.text;
  if (value === undefined || value === null || value === false) return "";
  if (Array.isArray(value)) return showAll(value);
  if (value instanceof Promise) return value.then(showValue);
  if (typeof value === "function") return showValue((value as () => unknown)());
  if (typeof value === "object" && Symbol.iterator in value) {
    return showAll([...(value as Iterable<unknown>)]);
  }
  return Number.isNaN(value) ? "" : escapeText(String(value as number | bigint | true | object));
}

function showAll(values: readonly unknown[]): string | Promise<string> {
  return joinShown(values.map(showValue));
}

/** Texts in a row. */
export function joinShown(shown: readonly (string | Promise<string>)[]): string | Promise<string> {
  const areThere = shown.every((one) => typeof one === "string");
  return areThere ? shown.join("") : Promise.all(shown).then((texts) => texts.join(""));
}

const special = /[&<>"']/;
const specials = /[&<>"']/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
