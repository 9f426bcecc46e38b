import type { ImportOptions } from "../src/importer/ground/options.ts";

/** Nothing said: everything is read from the documents. */
export const noOptions: ImportOptions = { labels: [], questioners: [], respondents: [] };
