/** The text of a formatted citation; its style sets some parts in italics. */
export type RichText = readonly (string | { readonly italic: string })[];

/** Rich text as plain text: `["In ", { italic: "Title" }]` → `In Title`. */
export function joinText(text: RichText): string {
  return text.map((part) => (typeof part === "string" ? part : part.italic)).join("");
}

/** Rich text as HTML: `["A & ", { italic: "B" }]` → `A &amp; <i>B</i>`. */
export function joinHtml(text: RichText): string {
  return text
    .map((part) =>
      typeof part === "string" ? escapeHtml(part) : `<i>${escapeHtml(part.italic)}</i>`,
    )
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
