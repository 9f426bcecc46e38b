import { Html } from "./html.ts";

/**
 * An attribute of an element with a space before it; nothing where the value is absent, or where one that is only there
 * or not is false.
 *
 * @param element the name of the element where it is not known to be one of HTML
 */
export function writeAttribute(value: unknown, name: string, element = ""): string {
  if (value === undefined || value === null) return "";
  const kind = findKind(name);
  if (kind === "invalid") return "";
  if (kind === "classes") return writeClasses(value);
  if (kind === "boolean" || (kind === "either" && typeof value === "boolean")) {
    if (name !== "popover" && element.includes("-")) return ` ${name}="${escapeValue(value)}"`;
    return value ? ` ${name}` : "";
  }
  return value === "" ? ` ${name}` : ` ${name}="${escapeValue(value)}"`;
}

/** All attributes of an element. */
export function writeAttributes(values: object, element = ""): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) text += writeAttribute(value, name, element);
  return text;
}

/** Classes in a row; a list leaves out those that are absent or false. */
export function joinClasses(value: unknown): string {
  if (Array.isArray(value)) return value.map(joinClasses).filter(Boolean).join(" ");
  return typeof value === "string" ? value : "";
}

function writeClasses(value: unknown): string {
  const classes = joinClasses(value);
  return classes === "" ? "" : ` class="${escapeValue(classes)}"`;
}

function escapeValue(value: unknown): string {
  const text = value instanceof Html ? value.text : String(value as string | number | boolean);
  if (!text.includes("&") && !text.includes('"')) return text;
  return text.replaceAll(reference, "&amp;").replaceAll('"', "&quot;");
}

/**
 * An ampersand that a browser could take for the beginning of a character: not before a name of a query, since no
 * reference in an attribute ends before `=`, and none begins with `rft`, as the names of COinS do.
 *
 * Source: the HTML standard, "Named character reference state".
 */
const reference = /&(?!(?:rft\.)?[a-z]+=)/g;

type Kind = "ordinary" | "invalid" | "classes" | "boolean" | "either";

/** Names are few and come again on each page. */
const kinds = new Map<string, Kind>();

function findKind(name: string): Kind {
  const known = kinds.get(name) ?? judge(name);
  kinds.set(name, known);
  return known;
}

function judge(name: string): Kind {
  if (/[\s"'>/=]/.test(name)) return "invalid";
  if (name === "class:list") return "classes";
  if (booleans.has(name.toLowerCase())) return "boolean";
  return eithers.has(name) ? "either" : "ordinary";
}

/** As HTML has them: there or not, whatever their value. */
const booleans = new Set(
  [
    "allowfullscreen async autofocus autoplay checked controls default defer disabled disablepictureinpicture",
    "disableremoteplayback formnovalidate inert loop muted nomodule novalidate open playsinline readonly required",
    "reversed scoped seamless selected itemscope",
  ]
    .join(" ")
    .split(" "),
);

/** There or not, or with a value. */
const eithers = new Set(["popover", "download", "hidden"]);
