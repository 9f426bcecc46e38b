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
 * The rules end with those for a unit's address that writes its id as the page prints it, `/…/Q3/`, for hosts
 * that know placeholders.
 *
 * @example formatRedirectRules([{ from: "/old/", to: "/new/" }]) → "/old/ /new/ 301\n…"
 */
export function formatRedirectRules(rules: readonly RedirectRule[]): string {
  const old = rules.map(
    ({ from, to }) => `${from} ${to ?? from} ${to === undefined ? "410" : "301"}\n`,
  );
  return [...old, ...printedIds].join("");
}

const printedIds = ["Q", "S"].map(
  (letter) => `/*/${letter}:number/ /:splat/${letter.toLowerCase()}:number/ 301\n`,
);
