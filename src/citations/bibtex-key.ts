/** The key of a record in BibTeX, plain ASCII: other letters become their code points. */
export function formatKey(id: string): string {
  return [...id].map((letter) => (/[\w-]/.test(letter) ? letter : `u${toHex(letter)}`)).join("");
}

function toHex(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16);
}
