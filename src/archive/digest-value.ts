import { hash } from "node:crypto";

/**
 * A digest of plain data: of primitive values, arrays, maps, sets and objects of these. Fields that are undefined do
 * not count. Objects are taken never to change, so that one that stands in many values is read once.
 *
 * @throws for a function, of which nothing can be known
 */
export function digestValue(value: unknown): string {
  return hash("sha256", write(value));
}

/** Plain data in few characters, which tell it from other data: small data as they are, a digest of large ones. */
export function shortenValue(value: unknown): string {
  const text = write(value);
  return text.length <= longest ? text : `#${hash("sha256", text)}`;
}

/** Says that a text tells all that is in an object, whose digest is then that of the text. */
export function digestBy(value: object, text: string): void {
  written.set(value, `#${hash("sha256", `by\n${text}`)}`);
}

/** An object longer than this, written, stands for itself by its digest. */
const longest = 200;
const written = new WeakMap<object, string>();

function write(value: unknown): string {
  if (typeof value === "function") throw new TypeError("a function has no digest");
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = writeObject(value);
  if (text.length <= longest) return text;
  const short = `#${hash("sha256", text)}`;
  written.set(value, short);
  return short;
}

function writeObject(value: object): string {
  if (Array.isArray(value)) return `[${writeAll(value)}]`;
  if (value instanceof Map || value instanceof Set) return `{${writeAll(value)}}`;
  if (ArrayBuffer.isView(value)) return write(Array.from(value as unknown as Iterable<number>));
  let text = "";
  for (const name of Object.keys(value)) {
    const one = (value as Readonly<Record<string, unknown>>)[name];
    if (one === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${write(one)}`;
  }
  return `{${text}}`;
}

function writeAll(values: Iterable<unknown>): string {
  let text = "";
  for (const one of values) text += `${text === "" ? "" : ","}${write(one)}`;
  return text;
}
