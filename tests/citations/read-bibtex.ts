/**
 * Reads the fields of one BibTeX entry as BibTeX's own scanner does: it counts every brace, also one behind a
 * backslash. Throws where a field or the entry ends elsewhere than where its braces close.
 *
 * Source: Oren Patashnik, "BibTeXing" (1988), and `bibtex.web`, `scan_a_field_token_and_eat_white`.
 */
export function scanBibtex(text: string): Record<string, string> {
  const head = /^@(\w+)\{([^,{}\s]+),\n/.exec(text);
  if (head === null) throw new Error("no entry");
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (!text.startsWith("}", at)) {
    const start = /^ *(\w+) *= \{/.exec(text.slice(at));
    if (start === null) throw new Error(`no field at ${JSON.stringify(text.slice(at, at + 20))}`);
    const begin = at + start[0].length;
    const end = findClosing(text, begin);
    const name = start[1] ?? "";
    if (Object.hasOwn(fields, name)) throw new Error(`field ${name} stands twice`);
    fields[name] = text.slice(begin, end);
    at = end + 1 + (/^,?\n/.exec(text.slice(end + 1))?.[0].length ?? 0);
  }
  if (text.slice(at) !== "}\n") throw new Error("text behind the entry");
  return fields;
}

/** What TeX prints of a field: commands of LaTeX for single signs, braces that only group left out. */
export function readTex(value: string): string {
  return value
    .replace(/\\(text[a-z]+)\{\}|\\([$&%#_])|[{}]/g, (_, command?: string, sign?: string) => {
      if (command === undefined) return sign ?? "";
      const printed = commands[command];
      if (printed === undefined) throw new Error(`unknown command ${command}`);
      return printed;
    })
    .trim();
}

function findClosing(text: string, begin: number): number {
  let depth = 1;
  for (let at = begin; at < text.length; at++) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error("a field never ends");
}

const commands: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciicircum: "^",
  textasciitilde: "~",
};
