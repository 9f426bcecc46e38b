import { z } from "zod";
import { languageTag, line, webAddress } from "./values.ts";

/** `src/site.config.ts`: what the owner of an archive decides. */
export const siteSchema = z.strictObject({
  name: line.describe("Name of the archive, in the header and in citations."),
  description: line.describe("One sentence on what the archive holds."),
  url: webAddress.describe(
    "Address the site is published at, without a path: https://lectern.example.",
  ),
  base: z
    .string()
    .regex(/^\/(?:[^/\s]+\/)*$/, "expected a path that begins and ends with /")
    .default("/")
    .describe("Path below that address, /lectern/ on GitHub Pages."),
  language: languageTag
    .default("en")
    .describe("Language of pages without a prefix in their address."),
  publisher: line.describe("Who keeps the archive, for citations."),
  contact: line.optional().describe("An e-mail address or a page for corrections."),
  repository: webAddress.optional().describe("Where the content can be read and corrected."),
  pictures: z
    .enum(["all", "conferences", "none"])
    .default("conferences")
    .describe(
      "Which pages get a picture for previews of links, drawn when the site is built: all, those of conferences, which their exchanges show too, or none.",
    ),
});

export type SiteConfig = z.output<typeof siteSchema>;
