import { z } from "zod";
import { isInterfaceLanguage } from "../i18n/translate.ts";
import { languageTag, line, textByLanguage, timeZone, webAddress } from "./values.ts";

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, "expected six hexadecimal digits after #, as in #7b201b");

const colours = z.strictObject({
  light: colour.describe("The colour on light paper."),
  dark: colour.describe("The colour on dark paper."),
});

/** The doors of an archive that not every archive needs. */
const doors = z.strictObject({
  outlets: z
    .boolean()
    .default(true)
    .describe("The pages of news organisations, and the links to them from their labels."),
  topics: z.boolean().default(true).describe("The pages of topics."),
  onThisDay: z.boolean().default(true).describe("The pages of a day in all years, /on/02-02/."),
  compare: z
    .boolean()
    .default(true)
    .describe("The pages that show two languages of a conference side by side."),
  data: z.boolean().default(true).describe("The page /data/ and the files that it offers."),
});

/** `src/site.config.ts`: the settings of the owner of an archive. */
export const siteSchema = z.strictObject({
  name: line.describe("Name of the archive, in the header and in citations."),
  description: z
    .union([line, textByLanguage], {
      error: "expected one line of text, or one for each language: { en: …, ja: … }",
    })
    .describe(
      "One sentence that describes the archive and heads its first page; or one for each language.",
    ),
  url: webAddress
    .refine((text) => !URL.canParse(text) || new URL(text).pathname === "/", {
      error: "expected an address without a path; the path is `base`",
    })
    .describe("Address at which the site is published, without a path: https://lectern.example."),
  base: z
    .string()
    .regex(/^\/(?:[^/\s]+\/)*$/, "expected a path that begins and ends with /")
    .default("/")
    .describe("Path below that address, /lectern/ on GitHub Pages."),
  language: languageTag
    .default("en")
    .describe(
      "Language of pages without a prefix in their address. A change of it moves every address, so decide before the first publication.",
    ),
  languages: z
    .array(
      languageTag.refine(isInterfaceLanguage, {
        error: ({ input }) =>
          `expected a language of the interface; ${String(input)} needs a folder src/i18n/${String(input)}`,
        when: ({ value }) => languageTag.safeParse(value).success,
      }),
    )
    .optional()
    .describe(
      "Languages of the interface in which pages are made beside that one; default: those of the texts.",
    ),
  timeZone: timeZone
    .optional()
    .describe(
      "IANA time zone of the archive: what an import writes where a document names none, and the zone of today; default: none, and the reader's.",
    ),
  accent: z
    .union([colour, colours], {
      error: "expected a colour such as #7b201b, or { light: …, dark: … }",
    })
    .optional()
    .describe(
      "The one colour beside ink and paper. Its lightness is changed as far as it takes to be read on the paper of the light and of the dark scheme; default: a dark red.",
    ),
  publisher: line.describe("The keeper of the archive, as citations name it."),
  licence: z
    .strictObject({
      name: line.describe("Its name: CC BY 4.0."),
      url: webAddress.optional().describe("Address of its text."),
    })
    .optional()
    .describe(
      "The licence of the texts and the data, where a transcript names no other; default: none is named.",
    ),
  contact: line
    .refine((text) => findContactFault(text) === undefined, {
      error: ({ input }) => findContactFault(String(input)),
    })
    .optional()
    .describe(
      "Where an error is reported: an e-mail address, or the address of a form, in which {title} and {address} stand for the page; default: nowhere, and no page offers it.",
    ),
  repository: webAddress
    .optional()
    .describe(
      "Address of the repository in which the content can be read, with every change of it.",
    ),
  banner: textByLanguage
    .optional()
    .describe(
      "What every page says above all else, in each of these languages: that the archive is a trial, or is invented; default: nothing.",
    ),
  pictures: z
    .enum(["all", "conferences", "none"])
    .default("conferences")
    .describe(
      "Which pages get a picture for previews of links, drawn when the site is built: all, those of conferences, which their exchanges show too, or none.",
    ),
  exchangePages: z
    .enum(["all", "questions", "none"])
    .default("all")
    .describe(
      "Which exchanges and statements have a page of their own: all, exchanges alone, or none. Where one has none, it is read, linked and cited in its conference, /2022/02/02/hayashi/#q3, and its page's address leads there; what pages alone show is left out: related exchanges, and what cites it.",
    ),
  show: doors
    .prefault({})
    .describe("What to leave out, as in { outlets: false }; default: everything is shown."),
});

export type SiteConfig = z.output<typeof siteSchema>;
export type SiteSettings = z.input<typeof siteSchema>;

function findContactFault(text: string): string | undefined {
  if (z.email().safeParse(text).success) return undefined;
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].find(
    ([, name]) => name !== "title" && name !== "address",
  );
  if (unknown) return `expected {title} or {address} in place of ${unknown[0]}`;
  if (webAddress.safeParse(text.replaceAll(/\{[a-z]+\}/g, "x")).success) return undefined;
  return "expected an e-mail address, or an address that begins with https:// or http://";
}
