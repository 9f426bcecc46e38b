import axe from "axe-core";
import type { Page } from "playwright-core";

/** Which rules of WCAG 2.2 AA to ask: all, or those that colours alone decide. */
export type Rules = "all" | "colours";

/** The script that a page needs before it is asked for barriers. */
export const checker = axe.source;

/** Has every page that is opened from now on bring that script. */
export async function provideChecker(page: Page): Promise<void> {
  await page.addInitScript(checker);
}

/** What keeps readers out of the open page, as `rule: meaning: place`, at most three places a rule. */
export async function findBarriers(page: Page, rules: Rules = "all"): Promise<string[]> {
  const violations = await page.evaluate(runAxe, options[rules]);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${id}: ${help}: ${target.join(" ")}`),
  );
}

/** Runs in the page. */
async function runAxe(asked: axe.RunOptions): Promise<axe.Result[]> {
  const { axe: checker } = globalThis as unknown as { axe: typeof axe };
  return (await checker.run(document, asked)).violations;
}

// What is found fine is not described, which is a good part of the time.
const resultTypes: axe.RunOptions["resultTypes"] = ["violations"];
const options: Record<Rules, axe.RunOptions> = {
  all: {
    runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    resultTypes,
  },
  colours: {
    runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
    resultTypes,
  },
};
