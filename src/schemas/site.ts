import { z } from "zod";
import { findCharacterFaults } from "../problems/characters.ts";
import { languageTag, line, textByLanguage, webAddress } from "./values.ts";

/** `src/site.config.ts`: the settings of the owner of an archive. */
export const siteSchema = z
  .strictObject({
    name: line.describe("Name of the archive, in the header and in citations."),
    description: line.describe("One sentence that describes the archive."),
    url: webAddress.describe(
      "Address at which the site is published, without a path: https://lectern.example.",
    ),
    base: z
      .string()
      .regex(/^\/(?:[^/\s]+\/)*$/, "expected a path that begins and ends with /")
      .default("/")
      .describe("Path below that address, /lectern/ on GitHub Pages."),
    language: languageTag
      .default("en")
      .describe("Language of pages without a prefix in their address."),
    publisher: line.describe("The keeper of the archive, as citations name it."),
    contact: line.optional().describe("An e-mail address or a page for corrections."),
    repository: webAddress
      .optional()
      .describe("Address of the repository in which the content can be read and corrected."),
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
  })
  .superRefine((site, context) => {
    for (const [key, value] of Object.entries(site)) {
      for (const text of typeof value === "object" ? Object.values(value) : [value ?? ""]) {
        for (const { message } of findCharacterFaults(text)) {
          context.addIssue({ code: "custom", path: [key], message });
        }
      }
    }
  });

export type SiteConfig = z.output<typeof siteSchema>;
