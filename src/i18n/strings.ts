import type { dictionary as en } from "./en/index.ts";

/**
 * The strings that a language must have, given the English ones: every key, except that the forms for one
 * (`….one`) may be left out if the language has a single form.
 */
export type Strings<English> = {
  readonly [Key in keyof English as Key extends `${string}.one` ? never : Key]: string;
} & { readonly [Key in keyof English as Key extends `${string}.one` ? Key : never]?: string };

/** The strings of one language, with those forms of counts that it has beside one and other. */
export type Dictionary = Strings<typeof en> &
  Readonly<Partial<Record<`${CountKey}.${Exclude<Intl.LDMLPluralRule, "one" | "other">}`, string>>>;

/** A string's name: `nav.people`. */
export type StringKey = keyof typeof en;

/** A string that counts: `count.exchanges` for `count.exchanges.one` and `count.exchanges.other`. */
export type CountKey = StringKey extends infer Key
  ? Key extends `${infer Stem}.one`
    ? Stem
    : never
  : never;

/** The values of a string's placeholders: `{ year: … }` for `Conferences in {year}`. */
export type ValuesOf<Key extends StringKey> = Record<PlaceholderOf<(typeof en)[Key]>, string>;

type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;
