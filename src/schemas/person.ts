import { z } from "zod";
import { languageTag, line, plainDate, textByLanguage, webAddress } from "./values.ts";

const name = z.strictObject({
  language: languageTag.describe("Language of this form of the name."),
  family: line.optional().describe("Family name; left out for a person with one name."),
  given: line.describe("Given name, with middle names and initials."),
  order: z
    .enum(["family-first", "given-first"])
    .default("given-first")
    .describe("The order of the two in this language."),
  written: line
    .optional()
    .describe(
      "The whole name as printed, if it is not the two parts and a space: HAYASHI Yoshimasa, 林芳正.",
    ),
});

const office = z
  .strictObject({
    title: textByLanguage.describe(
      "Title of the office per language: { en: Minister for Foreign Affairs, ja: 外務大臣 }.",
    ),
    short: textByLanguage
      .optional()
      .describe(
        "The form of the title before a name: { en: Minister, ja: 外務大臣 }; default: the title.",
      ),
    organisation: textByLanguage.optional().describe("The body to which the office belongs."),
    from: plainDate.optional().describe("First day in office; left out if unknown."),
    to: plainDate.optional().describe("Last day in office; left out while the person holds it."),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    error: "expected a day that is not before `from`",
  });

/** `content/people/<id>.yaml`: an official who answers or speaks. */
export const personSchema = z.strictObject({
  names: z
    .array(name)
    .min(1, "expected at least one name")
    .describe("The name in each script and order; the first is shown if no language fits."),
  aliases: z
    .array(line)
    .default([])
    .describe("Other labels that always mean this person: Minister Hayashi, 林大臣."),
  offices: z.array(office).default([]).describe("Offices held, with dates."),
  links: z
    .array(webAddress)
    .default([])
    .describe("Pages about the person, such as a Wikidata item."),
});

export type PersonRecord = z.output<typeof personSchema>;
export type PersonName = z.output<typeof name>;
export type Office = z.output<typeof office>;
/** A person with the id its file name gives. */
export type Person = PersonRecord & { readonly id: string };
