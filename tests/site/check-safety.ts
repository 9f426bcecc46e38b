import type { Element } from "hast";
import { type Page, readAttribute, readText } from "./page.ts";

/** Faults that a strict policy would block or a reader should never meet: code in markup, other origins. */
export function checkSafety(page: Page): string[] {
  return page.elements.flatMap((element) => [
    ...checkInline(element),
    ...checkAttributes(element),
    ...checkOrigin(element),
  ]);
}

function checkInline(element: Element): string[] {
  if (element.tagName === "style") return ["inline style element"];
  if (element.tagName !== "script" || element.properties["src"] !== undefined) return [];
  const isData = dataTypes.has(readAttribute(element, "type") ?? "");
  return isData ? checkData(element) : ["inline script"];
}

/** Data in a script element is JSON that cannot end the element early. */
function checkData(element: Element): string[] {
  try {
    JSON.parse(readText(element));
    return [];
  } catch {
    return ["data in a script element that is not JSON"];
  }
}

function checkAttributes(element: Element): string[] {
  return Object.keys(element.properties).flatMap((name) => {
    if (name === "style") return [`style attribute on <${element.tagName}>`];
    if (/^on[a-z]/i.test(name)) return [`${name} on <${element.tagName}>`];
    const value = readAttribute(element, name) ?? "";
    return addressAttributes.has(name) && unsafeScheme.test(value) ? [`${name}="${value}"`] : [];
  });
}

/** What a page loads by itself comes from its own origin; links for readers may lead elsewhere. */
function checkOrigin(element: Element): string[] {
  const loaded = loading[element.tagName]?.map((name) => readAttribute(element, name) ?? "") ?? [];
  const isReference = element.tagName === "link" && !loadedRelations.test(relation(element));
  return loaded
    .filter((address) => !isReference && /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address))
    .map((address) => `<${element.tagName}> loads ${address}`);
}

function relation(element: Element): string {
  return readAttribute(element, "rel") ?? "";
}

const dataTypes = new Set(["application/ld+json", "application/json", "speculationrules"]);
const addressAttributes = new Set(["href", "src", "action", "formAction", "xLinkHref", "cite"]);
const unsafeScheme = /^\s*(?:javascript|vbscript|data|file|blob):/i;
const loadedRelations = /stylesheet|icon|preload|prefetch|manifest|preconnect/;
const loading: Record<string, readonly string[]> = {
  script: ["src"],
  link: ["href"],
  img: ["src", "srcSet"],
  source: ["src", "srcSet"],
  video: ["src", "poster"],
  audio: ["src"],
  iframe: ["src"],
  object: ["data"],
  embed: ["src"],
};
