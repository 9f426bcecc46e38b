import {
  findElements,
  isHidden,
  isRedirect,
  type Page,
  readAttribute,
  readMeta,
  readText,
} from "./page.ts";

/** Faults of what a page says of itself: language, title, description, canonical address, policy. */
export function checkHead(page: Page, address: string): string[] {
  const faults = [...checkLanguage(page), ...checkTitle(page), ...checkPolicy(page)];
  if (isRedirect(page)) return faults;
  return [
    ...faults,
    ...checkDescription(page),
    ...checkCanonical(page, address),
    ...checkMain(page),
  ];
}

function checkLanguage(page: Page): string[] {
  const [html] = findElements(page, "html");
  const language = html && readAttribute(html, "lang");
  if (language === undefined || !isLanguageTag(language)) return [`lang: ${String(language)}`];
  return html && readAttribute(html, "dir") !== undefined ? [] : ["dir: missing on <html>"];
}

function checkTitle(page: Page): string[] {
  const titles = findElements(page, "title").map((title) => readText(title).trim());
  const heads = findElements(page, "head").length;
  return titles.filter((title) => title !== "").length >= 1 && heads === 1
    ? []
    : ["title: missing"];
}

function checkDescription(page: Page): string[] {
  const found = readMeta(page, "description");
  // A word of Japanese takes fewer letters, and each of them more bytes.
  const fine = found.length === 1 && Buffer.byteLength(found[0] ?? "") >= 20;
  return fine ? [] : [`description: ${JSON.stringify(found)}`];
}

/** The canonical address is the page's own on the published site; a page that nobody is to find has none. */
function checkCanonical(page: Page, address: string): string[] {
  const found = findElements(page, "link")
    .filter((link) => readAttribute(link, "rel") === "canonical")
    .map((link) => readAttribute(link, "href"));
  const expected = isHidden(page) ? [] : [address];
  return JSON.stringify(found) === JSON.stringify(expected)
    ? []
    : [`canonical: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`];
}

function checkMain(page: Page): string[] {
  const counts = { main: findElements(page, "main").length, h1: findElements(page, "h1").length };
  const faults = Object.entries(counts).filter(([, count]) => count !== 1);
  const first = findElements(page, "a")[0];
  const target = first && readAttribute(first, "href");
  const skips = target?.startsWith("#") === true;
  return [
    ...faults.map(([name, count]) => `${name}: ${String(count)} of them, expected one`),
    ...(skips ? [] : [`skip link: the first link goes to ${String(target)}`]),
  ];
}

/** The policy stands before anything it governs and allows no inline script, no inline style, no other origin. */
function checkPolicy(page: Page): string[] {
  const first = page.elements.findIndex((element) => governed.has(element.tagName));
  const at = page.elements.findIndex(
    (element) => readAttribute(element, "httpEquiv")?.toLowerCase() === "content-security-policy",
  );
  const policy = page.elements[at];
  if (policy === undefined) return ["policy: missing"];
  const faults = first !== -1 && first < at ? ["policy: stands after what it governs"] : [];
  const directives = readPolicy(readAttribute(policy, "content") ?? "");
  for (const [name, allowed] of Object.entries(strictest)) {
    const sources = directives.get(name) ?? directives.get("default-src");
    const loose = sources?.filter((source) => !allowed.includes(source)) ?? ["nothing said"];
    if (loose.length > 0) faults.push(`policy: ${name} ${loose.join(" ")}`);
  }
  return faults;
}

function readPolicy(text: string): Map<string, string[]> {
  return new Map(
    text
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = "", ...sources]) => [name, sources]),
  );
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const governed = new Set(["script", "link", "style", "img", "base"]);

/** The most that a page may allow, by directive. */
const strictest: Record<string, readonly string[]> = {
  "default-src": ["'none'", "'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "'none'"],
  "connect-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'", "'self'"],
  "form-action": ["'self'", "'none'"],
};
