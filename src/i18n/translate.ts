import { dictionaries } from "./dictionaries.ts";
import { dictionary as en } from "./en/index.ts";
import type { CountKey, Dictionary, StringKey, ValuesOf } from "./strings.ts";

/** The tag of a language of the interface: the name of a folder beside this file. */
export type InterfaceLanguage = string;

/** Whether the interface speaks exactly that language. */
export function isInterfaceLanguage(tag: string): boolean {
  return dictionaries.has(tag);
}

/**
 * The interface language for text in `tag`: the same one, its base language (`en` for `en-AU`), else
 * that of `fallback`, else English.
 *
 * @example pickLanguage("en-AU", "ja") → "en"; pickLanguage("zh-Hant", "ja") → "ja"
 */
export function pickLanguage(tag: string, fallback = "en"): InterfaceLanguage {
  const wanted = [tag, baseOf(tag), fallback, baseOf(fallback)];
  return wanted.find(isInterfaceLanguage) ?? "en";
}

/** Strings of one language, filled in. */
export interface Translate {
  /** The string named `key`; its placeholders must be given. */
  <Key extends StringKey>(key: Key, ...values: ArgumentsOf<Key>): string;
  readonly language: InterfaceLanguage;
  /** The form of a counting string that fits `count`, with the number as the language writes it. */
  count(key: CountKey, count: number): string;
  /** A whole number as the language writes it. */
  number(value: number): string;
}

/** Strings in the interface language nearest to `tag`; one object per language. */
export function createTranslate(tag: string, fallback?: string): Translate {
  const asked = fallback === undefined ? tag : `${tag} ${fallback}`;
  const known = found.get(asked);
  if (known !== undefined) return known;
  const language = pickLanguage(tag, fallback);
  const translate = made.get(language) ?? makeTranslate(language);
  made.set(language, translate);
  found.set(asked, translate);
  return translate;
}

/** Memoized, since every component of every page asks for it, and making the formats of `Intl` takes long. */
const made = new Map<InterfaceLanguage, Translate>();
/** The same by what was asked for. */
const found = new Map<string, Translate>();

function makeTranslate(language: InterfaceLanguage): Translate {
  const dictionary: Partial<Dictionary> = dictionaries.get(language) ?? en;
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  function t(key: StringKey, values: Readonly<Record<string, string>> = {}): string {
    return fill(dictionary[key] ?? en[key], values);
  }
  function count(key: CountKey, amount: number): string {
    const form = dictionary[`${key}.${rules.select(amount)}`];
    const text = form ?? dictionary[`${key}.other`] ?? en[`${key}.other`];
    return fill(text, { count: numbers.format(amount) });
  }
  const number = (value: number): string => numbers.format(value);
  return Object.assign(t, { language, count, number });
}

type ArgumentsOf<Key extends StringKey> = keyof ValuesOf<Key> extends never
  ? []
  : [values: ValuesOf<Key>];

function baseOf(tag: string): string {
  return tag.split("-", 1)[0] ?? tag;
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  const parts = divided.get(text) ?? text.split(/\{([a-z]+)\}/);
  divided.set(text, parts);
  let filled = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? "";
    filled += (values[name] ?? `{${name}}`) + (parts[at + 1] ?? "");
  }
  return filled;
}

/** Strings of the interface, which are few: what stands between placeholders, and at odd places the names of these. */
const divided = new Map<string, readonly string[]>();
