import { isAscii } from "../../text/is-ascii.ts";

/**
 * A text with the two letters by which people write `ä`, `ö`, `ü`, `å`, `ø`, `ō` or `ū` where they do not have the
 * letter: the other spelling of a name beside that without the mark.
 *
 * @example writeOut("Müller and Støre") → "Mueller and Stoere"
 */
export function writeOut(text: string): string {
  if (isAscii(text)) return text;
  return text.normalize("NFC").replaceAll(/[äöüåøōū]/giu, (letter) => {
    const written = digraphs[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? written : written.toUpperCase();
  });
}

const digraphs: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" },
  ...{ ō: "ou", ū: "uu" },
};
