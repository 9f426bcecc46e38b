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

/**
 * Takes out of the open page what repeats, as a long list does: of elements side by side that are alike in their names,
 * classes and attributes and in all that they hold, two are left. The checker takes longer than in proportion to a page,
 * and finds in the third what it finds in the second.
 */
export async function leaveOutRepeated(page: Page): Promise<void> {
  await page.evaluate(removeRepeated);
}

/** Runs in the page. */
function removeRepeated(): void {
  /** Attributes whose value is of its element alone and does not change its looks. */
  const isOwn =
    /^(?:id|href|src|for|datetime|title|value|content|aria-(?:label|labelledby|describedby|controls))$/;
  const forms = new Map<Element, string>();
  const repeated: Element[] = [];
  describe(document.body);
  choose(document.body);
  for (const element of repeated) element.remove();

  function describe(element: Element): string {
    const attributes = [...element.attributes]
      .map(({ name, value }) => (isOwn.test(name) && value !== "" ? name : `${name}=${value}`))
      .sort();
    const hasText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === 3 && (nodeValue ?? "").trim() !== "",
    );
    const held = new Set([...element.children].map(describe));
    const form = JSON.stringify([element.tagName, attributes, hasText, [...held].sort()]);
    forms.set(element, form);
    return form;
  }

  function choose(parent: Element): void {
    const counts = new Map<string, number>();
    for (const element of parent.children) {
      const form = forms.get(element) ?? "";
      const count = (counts.get(form) ?? 0) + 1;
      counts.set(form, count);
      if (count > 2) repeated.push(element);
      else choose(element);
    }
  }
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
