import type { APIRoute, GetStaticPaths } from "astro";
import { getArchive } from "../archive/collections.ts";
import { hasUnitPage } from "../site/addresses.ts";
import { listOldComparisons } from "../site/comparisons.ts";
import { getPermalinks, locateId, locateText } from "../site/permalinks.ts";
import { formatRedirectRules } from "../ledger/pure/redirect-rules.ts";

/** `_redirects`, under a dynamic name because Astro leaves out pages whose file begins with `_`. */
export const getStaticPaths = (() => [
  { params: { rules: "_redirects" } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const { old } = await getPermalinks(archive);
  const rules = old.map(({ id, outcome }) => {
    const from = locateId(id);
    return outcome.kind === "moved" ? { from, to: locateText(outcome.text) } : { from };
  });
  const comparisons = listOldComparisons(archive, old);
  return new Response(formatRedirectRules([...rules, ...comparisons], listPagelessLetters()), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};

/** The letters of the ids of units without pages of their own. */
function listPagelessLetters(): string[] {
  return ["Q", "S"].filter((letter) => !hasUnitPage(letter)).map((letter) => letter.toLowerCase());
}
