/** Text of a formatted citation with the parts that its style sets in italics. */
export type Run = string | { readonly italic: string };

/** Runs as plain text: `["In ", { italic: "Title" }]` → `In Title`. */
export function joinText(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === "string" ? run : run.italic)).join("");
}

/** Runs as HTML: `["A & ", { italic: "B" }]` → `A &amp; <i>B</i>`. */
export function joinHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => (typeof run === "string" ? escapeHtml(run) : `<i>${escapeHtml(run.italic)}</i>`))
    .join("");
}

/** Escapes text for element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
