/**
 * Makes anchors that are unique in a page: the title in lower case, its words joined by hyphens, or
 * `section-2` if that is empty, taken, or looks like the anchor of a unit or a footnote.
 *
 * @example createAnchors()("Opening Remarks", "section") → "opening-remarks"
 */
export function createAnchors(): (title: string, noun: string) => string {
  const used = new Set<string>();
  const repeats = new Map<string, number>();
  const counts = new Map<string, number>();
  return (title, noun) => {
    const count = (counts.get(noun) ?? 0) + 1;
    counts.set(noun, count);
    let anchor = slugify(title);
    if (anchor === "" || /^(?:[qs]\d|fn|section-|topic-)/u.test(anchor)) {
      anchor = `${noun}-${String(count)}`;
    }
    const stem = anchor;
    while (used.has(anchor)) {
      const repeat = (repeats.get(stem) ?? 1) + 1;
      repeats.set(stem, repeat);
      anchor = `${stem}-${String(repeat)}`;
    }
    used.add(anchor);
    return anchor;
  };
}

function slugify(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/\p{Cs}$/u, "")
    .replace(/^-+|(?<!-)-+$/g, "");
}
