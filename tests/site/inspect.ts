import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { checker, findBarriers, leaveOutRepeated } from "./barriers.ts";
import { openPage, type WatchedPage } from "./watch.ts";

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

/** How pages are inspected. */
export interface InspectOptions {
  /** Brings a page that was opened into the state that is looked at. */
  readonly prepare?: ((page: Page) => Promise<void>) | undefined;
  /** Whether each part of a page is looked at for barriers, also the third and later of parts that are alike. */
  readonly whole?: boolean;
}

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
 * wrong as `path (view): fault`: accessibility at WCAG 2.2 AA, policy, other origins, errors, and text that runs out of
 * the page. Where a width is looked at again, only the rules on colours
 * are asked again, and of large text only whether it runs out.
 */
export async function inspectPages(
  browser: Browser,
  root: string,
  urls: readonly string[],
  names: readonly View[] = mainViews,
  { prepare, whole = false }: InspectOptions = {},
): Promise<string[]> {
  const left = urls.values();
  const found = await Promise.all(
    Array.from({ length: Math.min(readersAtOnce, urls.length) }, () =>
      inspectLeft({ browser, root, left, names, prepare, whole }),
    ),
  );
  return found.flat().sort();
}

/**
 * Opens addresses in a real browser, as narrow as a phone may be or as wide as is asked, and lists what their text breaks:
 * what runs out of the page, what shifts while it is loaded, errors, policy, other origins. For pages of a kind of which
 * others are inspected.
 */
export async function measurePages(
  browser: Browser,
  root: string,
  urls: readonly string[],
  width: number = narrowest,
): Promise<string[]> {
  const options = { viewport: { width, height: 740 }, script: observer };
  const { page, takeFaults, close } = await openPage(browser, root, options);
  const faults: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    const shifts = await measureShift(page);
    const found = [...(await measureWidth(page)), ...shifts, ...(await takeFaults())];
    faults.push(...found.map((fault) => `${url.replace(root, "/")}: ${fault}`));
  }
  await close();
  return faults;
}

/** Several of these take their addresses from one list, each in a context and page of its own. */
async function inspectLeft(tour: Tour): Promise<string[]> {
  const { browser, root, left } = tour;
  const fresh = tour.prepare !== undefined;
  const options = { viewport: desktop, reducedMotion: "reduce", script: checker, fresh } as const;
  const watched = await openPage(browser, root, options);
  const faults: string[] = [];
  for (const url of left) {
    const found = await inspectPage(watched, url, tour);
    faults.push(...found.map((fault) => url.replace(root, "/") + fault));
  }
  await watched.close();
  return faults;
}

/** All views of the whole page first, then the checker in each. */
async function inspectPage(
  { page, takeFaults }: WatchedPage,
  url: string,
  { names, prepare, whole }: Tour,
): Promise<string[]> {
  const faults: string[] = [];
  const add = (name: View, found: readonly string[]) => {
    faults.push(...found.map((fault) => ` (${name}): ${fault}`));
  };
  for (const [index, name] of names.entries()) {
    await setView(page, views[name]);
    if (index === 0) {
      await page.goto(url, { waitUntil: "load" });
      await prepare?.(page);
    }
    await page.evaluate(setTextSize, (views[name] as ViewOptions).textSize ?? "");
    add(name, [...(await checkWidth(page)), ...(await takeFaults())]);
  }
  await page.evaluate(setTextSize, "");
  if (!whole) await leaveOutRepeated(page);
  const widths = new Set<number>();
  for (const name of names) {
    const view: ViewOptions = views[name];
    if (view.textSize !== undefined) continue;
    await setView(page, view);
    const rules = widths.has(view.viewport.width) ? "colours" : "all";
    widths.add(view.viewport.width);
    add(
      name,
      (await findBarriers(page, rules)).map((barrier) => `axe ${barrier}`),
    );
  }
  return faults;
}

async function setView(page: Page, view: ViewOptions): Promise<void> {
  await page.setViewportSize(view.viewport);
  await page.emulateMedia({
    colorScheme: view.colorScheme ?? "light",
    forcedColors: view.forcedColors ?? "none",
  });
}

/** Watches the page from its beginning for what is moved by something else that arrives later. */
const observer = `{
  let shift = 0;
  const add = (entries) => { for (const { value } of entries) shift += value; };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  globalThis.readShift = () => { add(observer.takeRecords()); return shift; };
}`;

/** How far the page shifted until its fonts were there and three more frames began (0.1 is a tenth of the window). */
async function measureShift(page: Page): Promise<string[]> {
  const shift = await page.evaluate<number>(`document.fonts.ready
    .then(() => new Promise((done) => 
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))))
    .then(readShift)`);
  return shift > 0.01 ? [`shifts by ${shift.toFixed(3)} while it is loaded`] : [];
}

/** Runs in the page: sets the size of its text as a reader does in the browser, beside its styles. */
function setTextSize(size: string): void {
  document.documentElement.style.fontSize = size;
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
const readersAtOnce = 2;

interface Tour {
  readonly browser: Browser;
  readonly root: string;
  readonly left: Iterator<string> & Iterable<string>;
  readonly names: readonly View[];
  readonly prepare: InspectOptions["prepare"];
  readonly whole: boolean;
}

interface ViewOptions extends Pick<BrowserContextOptions, "colorScheme" | "forcedColors"> {
  readonly viewport: { readonly width: number; readonly height: number };
  /** The size of the text, if it is not the usual one. */
  readonly textSize?: string;
}
