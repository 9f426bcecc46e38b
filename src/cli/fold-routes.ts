import { stripVTControlCharacters } from "node:util";

/**
 * Writes what a build says, but for the two pieces of text with which Astro tells each file that it renders, a line of
 * thousands: of these it writes how many there were, after each thousand and at the end.
 */
export function foldRoutes(write: (text: string) => void): (text: string) => void {
  let count = 0;
  const tell = () => {
    write(`  ${count.toLocaleString("en")} files\n`);
  };
  return (text) => {
    const plain = stripVTControlCharacters(text).trim();
    if (plain.includes("├─ ")) {
      count += 1;
      if (count % 1000 === 0) tell();
    } else if (!/^\((?:\+[\d.]+m?s|restored|cached)\)/.test(plain)) {
      if (count % 1000 > 0) tell();
      count = 0;
      write(text);
    }
  };
}
