/** Headers for the paths that a pattern matches. */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file as static hosts know it: a path, `*` for anything, and below it indented headers.
 *
 *     "/*\n  X-Frame-Options: DENY\n" → one rule for every path
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s+([^\s:]+):(.*)$/.exec(line);
    if (header !== null) rules.at(-1)?.headers.push([header[1] ?? "", header[2]?.trim() ?? ""]);
    else if (/^[^\s#]/.test(line)) rules.push({ pattern: compile(line.trim()), headers: [] });
  }
  return rules;
}

/** The headers of a path; a later rule for a header adds its value to an earlier one's. */
export function listHeaders(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter(({ pattern }) => pattern.test(path))) {
    for (const [name, value] of rule.headers) {
      const known = headers.get(name);
      headers.set(name, known === undefined ? value : `${known}, ${value}`);
    }
  }
  return headers;
}

function compile(path: string): RegExp {
  const parts = path.split("*").map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join(".*")}$`);
}
