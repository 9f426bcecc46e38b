import { dictionary as english } from "../../src/i18n/en/index.ts";

/** What a language lacks or has beside the English strings, for the person who translates. */
export function findLanguageFaults(tag: string, dictionary: Strings): string[] {
  const own: Strings = english;
  const keys = Object.keys(own).filter((key) => !key.endsWith(".one"));
  return [
    ...keys.filter((key) => !dictionary[key]).map((key) => `${key} is missing`),
    ...Object.entries(dictionary).flatMap(([key, text]) =>
      comparePlaceholders(key, text, own[key]),
    ),
    ...Object.keys(dictionary)
      .filter((key) => !(key in own) && !pluralForm.test(key))
      .map((key) => `${key} is no string of the interface`),
    ...listForms(tag)
      .filter((key) => !dictionary[key])
      .map((key) => `${key} is missing`),
  ].map((fault) => `${tag}: ${fault}`);
}

/** The forms that a language has for numbers up to a thousand, but for the one that every language has. */
function listForms(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  const forms = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)).sort());
  const stems = Object.keys(english).filter((key) => key.endsWith(".other") && isCount(key));
  return stems
    .map((key) => key.slice(0, -".other".length))
    .sort()
    .flatMap((stem) =>
      [...forms].filter((form) => form !== "other").map((form) => `${stem}.${form}`),
    );
}

/** `kind.other` counts nothing. */
function isCount(key: string): boolean {
  return Object.hasOwn(english, key.replace(/other$/, "one"));
}

function comparePlaceholders(key: string, text = "", model = text): string[] {
  const [has, wants] = [text, model].map((one) =>
    [...one.matchAll(/\{[a-z]+\}/g)].map(String).sort().join(" "),
  );
  return has === wants ? [] : [`${key} has ${has || "nothing"} in place of ${wants || "nothing"}`];
}

const pluralForm = /^[a-z.-]+\.(?:zero|one|two|few|many)$/;

type Strings = Readonly<Partial<Record<string, string>>>;
