import { formatKey } from "./bibtex-key.ts";
import type { citeFiles } from "./cite-files.ts";

/**
 * The part of a file of `citeFiles` that is the record with that id, as a file of its own; undefined if it has none.
 *
 * @example pickCitation("bib", "@misc{a,\n}\n\n@misc{b,\n}\n", "b") → "@misc{b,\n}\n"
 */
export function pickCitation(
  ending: keyof typeof citeFiles,
  file: string,
  id: string,
): string | undefined {
  return pickers[ending](file, id);
}

const pickers = {
  bib: (file, id) => {
    const entry = file.split(/^(?=@)/m).find((one) => one.startsWith(`@misc{${formatKey(id)},`));
    return entry && `${entry.trimEnd()}\n`;
  },
  ris: (file, id) => {
    const entry = file.split(endOfRis).find((one) => one.includes(`\r\nID  - ${id}\r\n`));
    return entry && entry + endOfRis;
  },
  json: (file, id) => {
    const line = file.split("\n").find((one) => one.startsWith(`{"id":${JSON.stringify(id)},`));
    return line && `[\n${line.replace(/,$/, "")}\n]\n`;
  },
} as const satisfies Record<keyof typeof citeFiles, Picker>;

const endOfRis = "ER  - \r\n";

type Picker = (file: string, id: string) => string | undefined;
