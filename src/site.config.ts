import { readSite } from "./schemas/read-site.ts";

/**
 * The one file that the owner of an archive edits. `npm run archive -- schema site` prints every setting with its
 * meaning.
 */
export const site = readSite({
  name: "Lectern",
  description: "A permanent, searchable archive of press-conference transcripts.",
  url: "https://lectern.example",
  publisher: "Lectern",
});
