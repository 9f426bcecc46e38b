import type { BenchUnit } from "./corpus.ts";
import { type Exactness, listKeys, type Search } from "./exactness.ts";
import { createRandom } from "./truth.ts";

/** A name, an office, an abbreviation, a compound or a number in five written forms, and how a text is seen to have it. */
export interface Written {
  readonly kind: string;
  readonly forms: readonly string[];
  /** Matches a text, made plain by `plain`, that has it in any form. */
  readonly pattern: RegExp;
  /** Matches labels that name who speaks so; a text is what the pattern matches where there is none. */
  readonly label?: RegExp;
}

/** Draws `count` of them from what units have, as many of each kind. */
export function drawWritten(units: readonly BenchUnit[], count: number, seed: number): Written[] {
  const random = createRandom(seed);
  const drawn = new Map<string, Written>();
  for (let tries = 0; drawn.size < count && tries < count * 500; tries++) {
    const [kind, draw] = kinds[tries % kinds.length] ?? kinds[0];
    const unit = units[random(units.length)];
    const texts = kind === "name" || kind === "office" ? unit?.labels : unit?.blocks;
    const written = draw(texts?.[random(texts.length)] ?? "", random);
    if (written !== undefined) drawn.set(`${kind} ${written.forms[0] ?? ""}`, { kind, ...written });
  }
  return [...drawn.values()];
}

/**
 * Asks for each form outside quotes: it must find every unit that has any form. The truth is a scan of all texts and
 * labels with patterns of this file; nothing of the search is used for it.
 */
export async function measureWritten(
  written: readonly Written[],
  units: readonly BenchUnit[],
  search: Search,
): Promise<Exactness> {
  const read = units.map(({ key, blocks, labels }) => ({
    key,
    texts: blocks.map(plain),
    labels: labels.map(plain),
  }));
  const wrong: string[] = [];
  for (const { kind, forms, pattern, label } of written) {
    const truth = read
      .filter(
        ({ texts, labels }) =>
          texts.some((text) => pattern.test(text)) ||
          (label !== undefined && labels.some((text) => label.test(text))),
      )
      .map(({ key }) => key);
    const missing = await countMissing(forms, truth, search);
    if (truth.length === 0 || missing.length > 0) wrong.push(`${kind}: ${missing.join("; ")}`);
  }
  return { right: written.length - wrong.length, wrong };
}

async function countMissing(
  forms: readonly string[],
  truth: readonly string[],
  search: Search,
): Promise<string[]> {
  const missing: string[] = [];
  for (const form of forms) {
    const found = new Set(listKeys(await search(`q=${encodeURIComponent(form)}`)));
    const lost = truth.filter((key) => !found.has(key));
    if (lost.length > 0)
      missing.push(
        `${form} misses ${String(lost.length)} of ${String(truth.length)}, ${lost[0] ?? ""}`,
      );
  }
  return missing;
}

type Draw = (text: string, random: (limit: number) => number) => Omit<Written, "kind"> | undefined;

const kinds: readonly [[string, Draw], ...[string, Draw][]] = [
  ["abbreviation", drawAbbreviation],
  ["number", drawNumber],
  ["compound", drawCompound],
  ["name", drawName],
  ["office", drawOffice],
];

/**
 * `U.S.`, `NATO`: with points, without, in small letters, wide. Letters within a longer row of initials are no
 * abbreviation, neither with points nor with points and spaces: `A. I. D. C.` has no `DC`; nor are those behind a
 * digit in a damaged word: `T00OK`.
 */
function drawAbbreviation(text: string, random: (limit: number) => number) {
  const found =
    text.match(
      /(?<![\p{L}.-])(?:\p{Lu}\.){2,4}(?!\p{L})|(?<![\p{L}.&-])[A-Z]{2,4}(?![\p{L}\p{N}&.-])/gu,
    ) ?? [];
  const letters = [...(pick(found, random)?.replaceAll(".", "") ?? "")];
  if (letters.length < 2 || !/\p{Ll}/u.test(text)) return undefined;
  const joined = letters.join("");
  const forms = [
    joined,
    joined.toLowerCase(),
    `${letters.join(".")}.`,
    `${letters.join(". ")}.`,
    widen(joined),
  ];
  return {
    forms,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.'’-]|(?<!\\p{L})\\p{Lu}\\. )${letters.join("(?:\\. ?)?")}(?![\\p{L}\\p{N}'’]|\\.\\p{L}|\\. \\p{L}\\.)`,
      "u",
    ),
  };
}

/**
 * `1,000`: in digits alone, divided by a comma, a point, a space, wide; those of ten thousands in Japanese. Behind one to
 * three digits and a space it is the end of a longer one: `1 500,000` is no `500,000`.
 */
function drawNumber(text: string, random: (limit: number) => number) {
  const found = text.match(/(?<![\d.,:/-])[1-9]\d{0,2}(?:,\d{3})+(?![\d.,:/-])/gu) ?? [];
  const number = pick(found, random)?.replaceAll(",", "");
  if (number === undefined) return undefined;
  const groups = number.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, ",").split(",");
  const tens = /^(\d+)0000$/u.exec(number)?.[1];
  const japanese = tens === undefined || tens.length > 4 ? widen(groups.join(",")) : `${tens}万`;
  return {
    forms: [number, groups.join(","), groups.join("."), groups.join(" "), japanese],
    pattern: new RegExp(
      `(?<![\\d.,\\p{L}]${groups[0]?.length === 3 ? "|(?<![\\d.,])\\d{1,3} " : ""})(?:${groups.join("[,. '’]?")}${tens === undefined ? "" : `|${tens}[万萬]`})(?![\\d'’\\p{Script=Latin}]|[., ]\\d|[ -]?(?:thousand|[mbt]illion|[mbt]n)|[十百千万萬億兆])`,
      "u",
    ),
  };
}

/** `policy-makers`, `O’Brien`: with the sign, another one, apart, together, wide. */
function drawCompound(text: string, random: (limit: number) => number) {
  const found =
    text.match(
      /(?<![\p{L}\p{N}'’.-])(?:[A-Za-zÀ-ɏ]{3,}-[A-Za-zÀ-ɏ]{3,}|[OD]['’]\p{Lu}\p{Ll}{3,})(?![\p{L}\p{N}'’.-])/gu,
    ) ?? [];
  const parts = plain(pick(found, random) ?? "").split(/['’-]/u);
  const [first = "", second = ""] = parts;
  if (parts.length !== 2 || [first, second].some((part) => common.has(part))) return undefined;
  return {
    forms: [
      `${first}-${second}`,
      `${first}‐${second}`,
      `${first} ${second}`,
      first + second,
      widen(`${first}-${second}`),
    ],
    pattern: new RegExp(`(?<![\\p{L}\\p{N}'’.-])${first}['’ ‐-]?${second}(?![\\p{L}\\p{N}])`, "iu"),
  };
}

/** `MS. PSAKI`: with the form of address, without it, in small letters and capitals, wide. */
function drawName(text: string) {
  const name = /^(?:MR|MS|MRS|DR)\. (\p{L}{3,})$/iu.exec(text)?.[1];
  if (name === undefined) return undefined;
  const lower = plain(name).toLowerCase();
  const forms = [lower, lower.toUpperCase(), text, text.replaceAll(".", ""), widen(lower)];
  return {
    forms,
    pattern: /(?!)/u,
    label: new RegExp(`^${plain(text).replace(".", "\\.?")}$`, "iu"),
  };
}

/** `PRIME MINISTER`, `Press Secretary Psaki`: a label of two words or more, in capitals, wide, with more spaces. */
function drawOffice(text: string) {
  const label = plain(text).toLowerCase();
  if (!/^(?:\p{L}{3,} )+\p{L}{3,}$/u.test(label) || generic.test(label)) return undefined;
  const forms = [
    label,
    label.toUpperCase(),
    widen(label),
    label.replaceAll(" ", "  "),
    label.replaceAll(" ", "\u00a0"),
  ];
  return { forms, pattern: /(?!)/u, label: new RegExp(`^${label}$`, "iu") };
}

/** Labels that any questioner may have. */
const generic =
  /reporter|journalist|question|speaker|correspondent|interviewer|audience|unidentified/u;

/** Words that stand beside any other one. */
const common = new Set([
  "the",
  "and",
  "for",
  "not",
  "are",
  "all",
  "any",
  "but",
  "its",
  "his",
  "her",
  "our",
  "was",
  "has",
  "had",
  "who",
  "why",
  "how",
  "you",
  "can",
  "did",
  "does",
  "with",
  "from",
  "that",
  "this",
  "there",
  "they",
  "will",
  "would",
  "your",
  "into",
  "have",
  "were",
  "what",
  "when",
  "where",
  "which",
  "shall",
  "should",
  "could",
  "must",
  "might",
  "nor",
  "may",
  "she",
  "him",
  "them",
  "then",
  "their",
  "those",
  "these",
  "such",
  "than",
  "too",
]);

function pick<Item>(items: readonly Item[], random: (limit: number) => number): Item | undefined {
  return items[random(Math.max(1, items.length))];
}

/** Letters without their marks, narrow, one kind of space; capitals stay. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .replaceAll(/\s+/gu, " ");
}

function widen(text: string): string {
  return text.replaceAll(/[!-~]/gu, (one) =>
    String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0),
  );
}
