import type {
  Browser,
  BrowserContextOptions,
  ConsoleMessage,
  Page,
  Request,
  Response,
} from "playwright-core";

/** A page that writes down what its readers must never meet. */
export interface WatchedPage {
  readonly page: Page;
  /** What has gone wrong since the last call: errors, policy reports, requests elsewhere or in vain. */
  readonly takeFaults: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** How a page is opened, besides what its context is like (`javaScriptEnabled`, `colorScheme`, `viewport`, …). */
export interface WatchOptions extends BrowserContextOptions {
  /** What the reader's clock says, `2031-02-02T12:00:00`, and goes on saying; default: the time it is. */
  readonly clock?: string;
  /** A script that runs in each document before its own. */
  readonly script?: string;
  /** Whether nobody has used the page before and nobody will after: for those who answer its requests themselves. */
  readonly fresh?: boolean;
}

/**
 * Opens a page that is watched. One that was opened with the same options before and closed is taken again, as empty as
 * a new one but for its history: to open a window costs more than most journeys do.
 */
export async function openPage(
  browser: Browser,
  origin: string,
  { fresh = false, ...options }: WatchOptions = {},
): Promise<WatchedPage> {
  const key = JSON.stringify([new URL(origin).origin, options]);
  const idle = findIdle(browser, key);
  const page = (fresh ? undefined : idle.pop()) ?? (await startPage(browser, options));
  const { faults, stop } = watchTraffic(page, new URL(origin).origin);
  return {
    page,
    takeFaults: async () => {
      const reports = options.javaScriptEnabled === false ? [] : await page.evaluate(takeReports);
      return [...faults.splice(0), ...reports];
    },
    close: async () => {
      stop();
      if (fresh) return await page.context().close();
      await clearPage(page, options);
      idle.push(page);
    },
  };
}

/** Pages that nobody uses now, by browser and by how they were opened. */
const idlePages = new WeakMap<Browser, Map<string, Page[]>>();

function findIdle(browser: Browser, key: string): Page[] {
  const known = idlePages.get(browser) ?? new Map<string, Page[]>();
  idlePages.set(browser, known);
  const idle = known.get(key) ?? [];
  known.set(key, idle);
  return idle;
}

async function startPage(
  browser: Browser,
  { clock, script, ...options }: WatchOptions,
): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(recordPolicyReports);
  if (script !== undefined) await context.addInitScript(script);
  if (clock !== undefined) await context.clock.setFixedTime(new Date(clock));
  const slow = Number(process.env["LECTERN_SLOW_PAGES"] ?? "0");
  if (slow > 0) await context.addInitScript(delayTimers, slow);
  const page = await context.newPage();
  if (slow > 0) await slowDown(page, slow);
  return page;
}

/**
 * Makes every answer late by so many milliseconds: what a journey reads without waiting for it is then not there yet.
 */
async function slowDown(page: Page, latency: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

/** Takes away what the last visitor left: what is stored, the window's size, the emulated medium. */
async function clearPage(page: Page, options: WatchOptions): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.goto("about:blank");
  await page.emulateMedia({
    media: null,
    forcedColors: null,
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.reducedMotion ?? "no-preference",
  });
  if (options.viewport) await page.setViewportSize(options.viewport);
}

function watchTraffic(page: Page, origin: string): { faults: string[]; stop: () => void } {
  const context = page.context();
  const faults: string[] = [];
  const hear = {
    console: (message: ConsoleMessage) => {
      if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
    },
    error: (error: Error) => faults.push(`error: ${error.message}`),
    crash: () => faults.push("the page crashed"),
    request: (request: Request) => {
      const url = new URL(request.url());
      const own = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
      if (!own) faults.push(`request to ${url.href}`);
    },
    failure: (request: Request) => {
      const why = request.failure()?.errorText ?? "";
      if (why !== "net::ERR_ABORTED") faults.push(`request of ${request.url()} failed: ${why}`);
    },
    response: (response: Response) => {
      if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
    },
  };
  page.on("console", hear.console).on("pageerror", hear.error).on("crash", hear.crash);
  context.on("request", hear.request).on("requestfailed", hear.failure);
  context.on("response", hear.response);
  const stop = (): void => {
    page.off("console", hear.console).off("pageerror", hear.error).off("crash", hear.crash);
    context.off("request", hear.request).off("requestfailed", hear.failure);
    context.off("response", hear.response);
  };
  return { faults, stop };
}

/** Runs in the page before its own scripts: what they put off waits so many milliseconds more. */
function delayTimers(milliseconds: number): void {
  const start = globalThis.setTimeout.bind(globalThis);
  const later = (run: TimerHandler, wait = 0, ...values: unknown[]) =>
    start(run, wait + milliseconds, ...values);
  Object.assign(globalThis, {
    setTimeout: later,
    requestIdleCallback: (run: () => void) => start(run, milliseconds),
  });
}

/** Runs in the page before its own scripts. */
function recordPolicyReports(): void {
  const reports: string[] = [];
  Object.assign(globalThis, { lecternReports: reports });
  addEventListener("securitypolicyviolation", (event) => {
    reports.push(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`);
  });
}

/** Runs in the page. */
function takeReports(): string[] {
  return (globalThis as { lecternReports?: string[] }).lecternReports?.splice(0) ?? [];
}
