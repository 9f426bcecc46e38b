/**
 * The beginning of a text, at most `limit` characters. If the text is longer, it is cut between words and ends with `…`.
 *
 * `shortenText("Did you confirm this point today?", 20)` → `Did you confirm…`. Words are found by
 * `Intl.Segmenter`, so that Chinese and Japanese are cut between words too.
 */
export function shortenText(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  let kept = "";
  for (const { segment } of segmenter.segment(line.slice(0, limit + 40))) {
    if (kept.length + segment.length >= limit) break;
    kept += segment;
  }
  const words = kept.replace(
    /(?<![\s\p{Pd}\p{Ps}\p{Pi},;:、，；：])[\s\p{Pd}\p{Ps}\p{Pi},;:、，；：]+$/u,
    "",
  );
  return `${words === "" ? [...line].slice(0, limit - 1).join("") : words}…`;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
