import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** A page that writes down what its readers must never meet. */
export interface WatchedPage {
  readonly page: Page;
  /** What has gone wrong since the last call: errors, policy reports, requests elsewhere or in vain. */
  readonly takeFaults: () => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** Opens a page of its own context (`javaScriptEnabled`, `colorScheme`, `viewport`, …) that is watched. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  await context.addInitScript(recordPolicyReports);
  const page = await context.newPage();
  const faults = watchTraffic(context, page, new URL(origin).origin);
  return {
    page,
    takeFaults: async () => {
      const reports = options.javaScriptEnabled === false ? [] : await page.evaluate(takeReports);
      return [...faults.splice(0), ...reports];
    },
    close: () => context.close(),
  };
}

function watchTraffic(context: BrowserContext, page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("crash", () => faults.push("the page crashed"));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || ["data:", "blob:", "about:"].includes(url.protocol);
    if (!own) faults.push(`request to ${url.href}`);
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") faults.push(`request of ${request.url()} failed: ${why}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
  });
  return faults;
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
