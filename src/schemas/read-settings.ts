import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * Reads settings of a site from a YAML file, by which the same code builds another archive under its own
 * name: those of `npm start -- --demo` stand in `tests/demo/site.yaml`. Without a file there are none. Throws
 * where it cannot be read or is no mapping; `siteSchema` judges the settings.
 */
export function readSettings(file: string | undefined): object {
  if (file === undefined) return {};
  const settings: unknown = parse(readFileSync(file, "utf8"));
  if (typeof settings === "object" && settings !== null) return settings;
  throw new Error(`Unexpected text in ${file}, expected settings such as \`name: Lectern\`.`);
}
