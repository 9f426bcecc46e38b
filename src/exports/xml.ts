/**
 * Escapes text for an XML element or a quoted attribute. Characters that XML 1.0 cannot hold are left out.
 *
 * @example escapeXml('R&D "<b>"') → "R&amp;D &quot;&lt;b&gt;&quot;"
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
