import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { checker, findBarriers } from "./barriers.ts";
import { openPage, type WatchedPage } from "./watch.ts";

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

/** The ways in which a page can be looked at, always with motion reduced. */
export const views = {
  light: { viewport: desktop },
  dark: { viewport: desktop, colorScheme: "dark" },
  "forced colours": { viewport: desktop, forcedColors: "active" },
  "large text": { viewport: desktop, textSize: "200%" },
  phone: { viewport: phone },
  "dark phone": { viewport: phone, colorScheme: "dark" },
} as const satisfies Record<string, ViewOptions>;
export type View = keyof typeof views;

/** Both widths and both colour schemes in two looks. */
const mainViews = ["light", "dark phone"] as const satisfies View[];

/**
 * Opens addresses in a real browser, each once, looks at it in each of the views in turn, and lists what is
 * wrong as `path (view): fault`: accessibility at WCAG 2.2 AA, policy, other origins, errors, and text that
 * runs out of the page. Where a width is looked at again, only the rules on colours are asked again, and of large
 * text only whether it runs out. `prepare` brings a page that was opened into the state that is looked at.
 */
export async function inspectPages(
  browser: Browser,
  root: string,
  urls: readonly string[],
  names: readonly View[] = mainViews,
  prepare?: (page: Page) => Promise<void>,
): Promise<string[]> {
  const left = urls.values();
  const found = await Promise.all(
    Array.from({ length: Math.min(readersAtOnce, urls.length) }, () =>
      inspectLeft({ browser, root, left, names, prepare }),
    ),
  );
  return found.flat().sort();
}

/**
 * Opens addresses in a real browser, as narrow as a phone may be, and lists what their text breaks: what runs out of the
 * page, errors, policy, other origins. For pages of a kind of which others are inspected.
 */
export async function measurePages(
  browser: Browser,
  root: string,
  urls: readonly string[],
): Promise<string[]> {
  const viewport = { ...phone, width: narrowest };
  const { page, takeFaults, close } = await openPage(browser, root, { viewport });
  const faults: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    const found = [...(await measureWidth(page)), ...(await takeFaults())];
    faults.push(...found.map((fault) => `${url.replace(root, "/")}: ${fault}`));
  }
  await close();
  return faults;
}

/** Several of these take their addresses from one list, each in a context and page of its own. */
async function inspectLeft({ browser, root, left, names, prepare }: Tour): Promise<string[]> {
  const fresh = prepare !== undefined;
  const options = { viewport: desktop, reducedMotion: "reduce", script: checker, fresh } as const;
  const watched = await openPage(browser, root, options);
  const faults: string[] = [];
  for (const url of left) {
    faults.push(
      ...(await inspectPage(watched, url, names, prepare)).map(
        (fault) => url.replace(root, "/") + fault,
      ),
    );
  }
  await watched.close();
  return faults;
}

async function inspectPage(
  { page, takeFaults }: WatchedPage,
  url: string,
  names: readonly View[],
  prepare: Tour["prepare"],
): Promise<string[]> {
  const faults: string[] = [];
  const widths = new Set<number>();
  for (const [index, name] of names.entries()) {
    const view: ViewOptions = views[name];
    await page.setViewportSize(view.viewport);
    await page.emulateMedia({
      colorScheme: view.colorScheme ?? "light",
      forcedColors: view.forcedColors ?? "none",
    });
    if (index === 0) {
      await page.goto(url, { waitUntil: "load" });
      await prepare?.(page);
    }
    await page.evaluate(setTextSize, view.textSize ?? "");
    const barriers = await askBarriers(page, view, widths);
    widths.add(view.viewport.width);
    const found = [
      ...barriers.map((barrier) => `axe ${barrier}`),
      ...(await checkWidth(page)),
      ...(await takeFaults()),
    ];
    faults.push(...found.map((fault) => ` (${name}): ${fault}`));
  }
  return faults;
}

/** Runs in the page: sets the size of its text as a reader does in the browser, beside its styles. */
function setTextSize(size: string): void {
  document.documentElement.style.fontSize = size;
}

async function askBarriers(
  page: Page,
  { viewport, textSize }: ViewOptions,
  widths: ReadonlySet<number>,
): Promise<string[]> {
  if (textSize !== undefined) return [];
  return await findBarriers(page, widths.has(viewport.width) ? "colours" : "all");
}

/** At the width of the view, and on a phone at 320 pixels too, nothing runs out sideways (WCAG 1.4.10). */
async function checkWidth(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? desktop;
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
const readersAtOnce = 3;

interface Tour {
  readonly browser: Browser;
  readonly root: string;
  readonly left: Iterator<string> & Iterable<string>;
  readonly names: readonly View[];
  readonly prepare: ((page: Page) => Promise<void>) | undefined;
}

interface ViewOptions extends Pick<BrowserContextOptions, "colorScheme" | "forcedColors"> {
  readonly viewport: { readonly width: number; readonly height: number };
  /** The size of the text, if it is not the usual one. */
  readonly textSize?: string;
}
