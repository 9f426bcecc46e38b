import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { checker, findBarriers, leaveOutRepeated } from "./barriers.ts";
import { openPage, type WatchedPage } from "./watch.ts";

const desktop = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

/** How pages are inspected. */
export interface InspectOptions {
  /** Brings a page that was opened into the state that is looked at; how the page was loaded is not judged then. */
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
const mainViews = ["dark phone", "light"] as const satisfies View[];

/**
 * Opens addresses in a real browser, each once, looks at it in each of the views in turn, and lists what is
 * wrong as `path (view): fault`: what shifts while it is loaded in the first view, accessibility at WCAG 2.2 AA, policy,
 * other origins, errors, and text that runs out of the page. Where a width is looked at again, only the rules on colours
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
 * Opens addresses in a real browser as narrow as a phone may be, and lists what their text breaks: what runs out of the
 * page, what shifts while it is loaded, errors, policy, other origins. For pages of a kind of which others are inspected.
 */
export async function measurePages(
  browser: Browser,
  root: string,
  urls: readonly string[],
): Promise<string[]> {
  const options = { viewport: { ...phone, width: narrowest }, script: observer };
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
  const options = { viewport: desktop, script: `${observer}\n${checker}`, fresh } as const;
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
    const view: ViewOptions = views[name];
    if (index === 0) {
      await loadPage(page, url, view);
      if (prepare === undefined) add(name, await measureShift(page));
    }
    await emulateMedia(page, view);
    if (index === 0) await prepare?.(page);
    await page.evaluate(setTextSize, view.textSize ?? "");
    add(name, [...(await checkWidth(page, view)), ...(await takeFaults())]);
  }
  await page.evaluate(setTextSize, "");
  if (!whole) await leaveOutRepeated(page);
  const widths = new Set<number>();
  for (const name of names) {
    const view: ViewOptions = views[name];
    if (view.textSize !== undefined) continue;
    await page.setViewportSize(view.viewport);
    await emulateMedia(page, view);
    const rules = widths.has(view.viewport.width) ? "colours" : "all";
    widths.add(view.viewport.width);
    add(
      name,
      (await findBarriers(page, rules)).map((barrier) => `axe ${barrier}`),
    );
  }
  return faults;
}

/** Opens a page with the motion that most readers see, on a phone as narrow as one may be. */
async function loadPage(page: Page, url: string, view: ViewOptions): Promise<void> {
  await emulateMedia(page, view, "no-preference");
  await page.setViewportSize(narrow(view.viewport));
  await page.goto(url, { waitUntil: "load" });
}

async function emulateMedia(
  page: Page,
  { colorScheme = "light", forcedColors = "none" }: ViewOptions,
  reducedMotion: "reduce" | "no-preference" = "reduce",
): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion });
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

/** On a phone at 320 pixels, and at the width of the view, nothing runs out sideways (WCAG 1.4.10). */
async function checkWidth(page: Page, { viewport }: ViewOptions): Promise<string[]> {
  const faults: string[] = [];
  const narrowed = narrow(viewport);
  if (narrowed.width !== viewport.width) {
    await page.setViewportSize(narrowed);
    const found = await measureWidth(page);
    faults.push(...found.map((fault) => `at ${String(narrowest)} px: ${fault}`));
  }
  await page.setViewportSize(viewport);
  return [...faults, ...(await measureWidth(page))];
}

/** The window of a phone as narrow as one may be, any other as it is. */
function narrow(viewport: ViewOptions["viewport"]): ViewOptions["viewport"] {
  return viewport.width > narrowest * 2 ? viewport : { ...viewport, width: narrowest };
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
