/** An old address and what stands there: a move has a new path, a withdrawal has none. */
export interface RedirectRule {
  /** Percent-encoded path from the root, `/2022/02/02/old/q3/`. */
  readonly from: string;
  readonly to?: string;
}

/**
 * The rules of old addresses for hosts that read a `_redirects` file (Netlify, Cloudflare Pages): a move
 * answers 301; a withdrawal shows its page with status 410 where the host allows one.
 *
 * The rules end, for hosts that know placeholders, with those for a unit's address that writes its id as the page
 * prints it, `/…/Q3/`, and for a unit's own citation, `/…/q3/cite.bib`, which the file of its conference has.
 *
 * Units whose ids begin with a letter of `pageless` have no pages: the address of one leads to its place in the
 * conference.
 *
 * @example formatRedirectRules([{ from: "/old/", to: "/new/" }]) → "/old/ /new/ 301\n…"
 */
export function formatRedirectRules(
  rules: readonly RedirectRule[],
  pageless: readonly string[] = [],
): string {
  const old = rules.map(
    ({ from, to }) => `${from} ${to ?? from} ${to === undefined ? "410" : "301"}\n`,
  );
  const anchors = pageless.map((letter) => `/*/${letter}:number/ /:splat/#${letter}:number 301\n`);
  return [...old, ...printedIds, ...citations, ...anchors].join("");
}

const letters = ["q", "s"];
const printedIds = letters.map(
  (letter) => `/*/${letter.toUpperCase()}:number/ /:splat/${letter}:number/ 301\n`,
);
const citations = letters.flatMap((letter) =>
  ["bib", "ris", "json"].map(
    (ending) => `/*/${letter}:number/cite.${ending} /:splat/cite.${ending} 301\n`,
  ),
);
