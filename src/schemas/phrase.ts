import { z } from "zod";
import { languageTag, line, textByLanguage } from "./values.ts";

const words = line.regex(/[\p{L}\p{N}]/u, "expected words");

/** `content/phrases/<id>.yaml`: phrases that are marked where an answer uses them. */
export const phraseSchema = z.strictObject({
  label: textByLanguage.describe(
    "What their use is called, per language: { en: Declined to comment }. It says that a phrase was used, never that a question was not answered.",
  ),
  phrases: z
    .record(languageTag, z.array(words).min(1, "expected at least one phrase"))
    .describe(
      "Phrases per language, found as a search finds a phrase in quotes: { en: [would like to refrain from], ja: [お答えは差し控え] }. A language without phrases has no marks.",
    ),
});

export type PhraseRecord = z.output<typeof phraseSchema>;
/** Marked phrases with the id their file name gives. */
export type PhraseEntry = PhraseRecord & { readonly id: string };
