import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openPage, type WatchedPage } from "./watch.ts";

/** The ways in which every page is looked at. */
export const views = {
  light: { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: "light", viewport: { width: 360, height: 740 } },
} as const satisfies Record<string, BrowserContextOptions>;
export type View = keyof typeof views;

/**
 * Opens addresses in a real browser, each in each of the views, and lists what is wrong as `path (view):
 * fault`: accessibility at WCAG 2.2 AA, policy, other origins, errors, and text that runs out of the page.
 */
export async function inspectPages(
  browser: Browser,
  root: string,
  urls: readonly string[],
  names: readonly View[] = Object.keys(views) as View[],
): Promise<string[]> {
  const runs = names.map((name) => inspectView(browser, root, urls, name));
  return (await Promise.all(runs)).flat();
}

async function inspectView(
  browser: Browser,
  root: string,
  urls: readonly string[],
  name: View,
): Promise<string[]> {
  const watched = await openPage(browser, root, { ...views[name], reducedMotion: "reduce" });
  const faults: string[] = [];
  for (const url of urls) {
    const found = await inspectPage(watched, url);
    faults.push(...found.map((fault) => `${url.replace(root, "/")} (${name}): ${fault}`));
  }
  await watched.close();
  return faults;
}

async function inspectPage({ page, takeFaults }: WatchedPage, url: string): Promise<string[]> {
  await page.goto(url, { waitUntil: "load" });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  const axe = violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `axe ${id}: ${help}: ${target.join(" ")}`),
  );
  return [...axe, ...(await checkWidth(page)), ...(await takeFaults())];
}

/** At the width of the view, and on a phone at 320 pixels too, nothing runs out sideways (WCAG 1.4.10). */
async function checkWidth(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? views.light.viewport;
  const faults = await measureWidth(page);
  if (size.width > narrowest * 2) return faults;
  await page.setViewportSize({ ...size, width: narrowest });
  const narrow = await measureWidth(page);
  await page.setViewportSize(size);
  return [...faults, ...narrow.map((fault) => `at ${String(narrowest)} px: ${fault}`)];
}

async function measureWidth(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wide > 0 ? [`runs ${String(wide)} px out of the window`] : [];
}

const narrowest = 320;
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
