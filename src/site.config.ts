import { readSettings } from "./schemas/read-settings.ts";
import { siteSchema } from "./schemas/site.ts";

/** The one file that the owner of an archive edits. */
export const site = siteSchema.parse({
  name: "Lectern",
  description: "A permanent, searchable archive of press-conference transcripts.",
  url: process.env["LECTERN_URL"] ?? "https://lectern.example",
  base: process.env["LECTERN_BASE"] ?? "/",
  language: "en",
  publisher: "Lectern",
  pictures: process.env["LECTERN_PICTURES"] ?? "conferences",
  ...readSettings(process.env["LECTERN_SITE"]),
});
