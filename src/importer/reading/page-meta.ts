import type { Element, Nodes, RootContent } from "hast";
import type { DraftFields } from "../ground/draft.ts";
import { readZone } from "../ground/dates/named-zone.ts";
import { imply } from "../ground/implied-fields.ts";
import { findElements } from "./html.ts";

/** Reads the fields that a page declares outside of its visible text. */
export function readPageMeta(nodes: readonly RootContent[]): DraftFields {
  const data = listLinkedData(nodes);
  const publisher =
    findName(data, "publisher") ??
    findMeta(nodes, /^(?:dc(?:terms)?\.)?publisher$/i) ??
    findMeta(nodes, /^og:site_name$/i) ??
    findMeta(nodes, /^(?:dc\.)?(?:author|creator)$/i) ??
    findName(data, "author");
  const url = findCanonical(nodes) ?? findMeta(nodes, /^og:url$/i);
  const zone = findZone(data);
  return {
    ...(publisher !== undefined && { publisher: imply(publisher) }),
    ...(url !== undefined && /^https?:\/\/\S+$/.test(url) && { url: imply(url) }),
    ...(zone !== undefined && { timeZone: imply(zone) }),
  };
}

type LinkedData = Readonly<Record<string, unknown>>;

/** The objects of all JSON-LD, those inside of others included. What is no JSON says nothing. */
function listLinkedData(nodes: readonly RootContent[]): LinkedData[] {
  return findElements(nodes, "script")
    .filter(({ properties }) => properties["type"] === "application/ld+json")
    .flatMap((script) => listObjects(parseJson(readContent(script)), 0));
}

function readContent({ children }: Element): string {
  return children.map((child: Nodes) => ("value" in child ? child.value : "")).join("");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const deepest = 6;

function listObjects(value: unknown, depth: number): LinkedData[] {
  if (typeof value !== "object" || value === null || depth > deepest) return [];
  const inner = Object.values(value).flatMap((part) => listObjects(part, depth + 1));
  return Array.isArray(value) ? inner : [{ ...value }, ...inner];
}

/** The name of a publisher; of an author only where that is an organization, not the reporter. */
function findName(data: readonly LinkedData[], key: "publisher" | "author"): string | undefined {
  for (const value of data.flatMap((object) => object[key] ?? [])) {
    const [found] = listObjects(value, deepest);
    const type = [found?.["@type"]].flat().join(" ");
    const name = typeof value === "string" && key === "publisher" ? value : found?.["name"];
    const fits = key === "publisher" || /organi[sz]ation/i.test(type);
    if (fits && typeof name === "string" && name.trim() !== "") return name.trim();
  }
  return undefined;
}

/** A time zone that is declared by name; many zones share an offset. */
function findZone(data: readonly LinkedData[]): string | undefined {
  const declared = data.flatMap((object) => object["scheduleTimezone"] ?? object["timeZone"] ?? []);
  const zones = new Set(
    declared.flatMap((name) => (typeof name === "string" ? (readZone(name) ?? []) : [])),
  );
  return zones.size === 1 ? [...zones][0] : undefined;
}

function findMeta(nodes: readonly RootContent[], name: RegExp): string | undefined {
  const meta = findElements(nodes, "meta").find(({ properties }) =>
    [properties["property"], properties["name"]].some(
      (one) => typeof one === "string" && name.test(one),
    ),
  );
  return readText(meta, "content");
}

function findCanonical(nodes: readonly RootContent[]): string | undefined {
  const link = findElements(nodes, "link").find(({ properties }) =>
    [properties["rel"]].flat().includes("canonical"),
  );
  return readText(link, "href");
}

function readText(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
