import type { DraftField, DraftFields } from "./draft.ts";
import type { ReadOptions } from "./format.ts";
import { chooseLanguage, findLanguage } from "./language.ts";
import type { Row } from "./rows.ts";

/** Fields that the words of a text imply, unless they were said on the command line. */
export function impliedFields(rows: readonly Row[], options: ReadOptions): DraftFields {
  const text = rows.map((row) => row.text).join("\n");
  const sample = text.slice(0, 50_000);
  const own = Object.keys(options.profile?.name ?? {});
  const language = options.language ?? findLanguage(sample) ?? chooseLanguage(sample, own);
  return language === undefined ? {} : { language: imply(language) };
}

/** A field whose value accounts for no words of the source. */
export function imply(value: string): DraftField {
  return { value, from: [] };
}
