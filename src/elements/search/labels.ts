import { dictionary } from "../../i18n/en/index.ts";
import { nameLanguage, pickText } from "../../i18n/tags.ts";
import type { StringKey } from "../../i18n/strings.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Names } from "../../search/query/found.ts";
import type { FacetName } from "../../search/format/state.ts";

/** The name of a facet's value, in the language of the page if the archive has that name. */
export function nameValue(t: Translate, names: Names, facet: FacetName, value: string): string {
  if (facet === "language") return nameTag(value, t.language);
  if (facet === "unit") return nameUnitKind(t, value);
  if (facet === "kind") return nameKind(t, value);
  const texts = names[`${facet === "asker" ? "person" : facet}/${value}`];
  return texts === undefined ? value : pickText(texts, t.language).text;
}

function nameTag(tag: string, language: string): string {
  try {
    return nameLanguage(tag, language);
  } catch {
    return tag;
  }
}

/** An address may name a kind that does not exist; it is shown as written. */
function nameKind(t: Translate, value: string): string {
  const key = `kind.${value}`;
  return isKindKey(key) ? t(key) : value;
}

function isKindKey(key: string): key is Extract<StringKey, `kind.${string}`> {
  return key.startsWith("kind.") && Object.hasOwn(dictionary, key);
}

function nameUnitKind(t: Translate, value: string): string {
  return value === "statement" ? t("search.unit-statement") : t("search.unit-exchange");
}
