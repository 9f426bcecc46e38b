import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nameWordsFile } from "../../../src/ledger/pure/published-words.ts";
import { wordsFolder } from "../../../src/ledger/store/ledger-file.ts";
import type { ProblemKindName } from "../../../src/problems/kinds.ts";
import type { PublishedWords } from "../../../src/schemas/permalink.ts";
import { listWords } from "../../../src/text/words.ts";
import { countWords, listUnitWords, type SimConference, type SimUnit } from "./conference.ts";
import type { Edition } from "./edition.ts";
import type { Random } from "./random.ts";

/** A valid archive of one conference with one fault in it. */
export interface Planted {
  readonly conferences: readonly SimConference[];
  readonly text: string;
  /** The lines of the words file, where the fault is in it; none where the file is missing. */
  readonly words?: readonly string[];
  readonly expected: readonly ProblemKindName[];
}

/** Each fault by name; undefined where a conference has no place for it. */
export const faults = {
  "unit removed": (conference, text, random) => {
    const units = conference.units.toSpliced(random.below(conference.units.length), 1);
    return { conferences: [{ ...conference, units }], text, expected: ["permalink-lost"] };
  },
  "conference removed": (_, text) => ({ conferences: [], text, expected: ["permalink-lost"] }),
  "renamed without formerly": (conference, text) => {
    const id = `${conference.id}-x`;
    return { conferences: [{ ...conference, id }], text, expected: ["permalink-lost"] };
  },
  "unit renumbered": (conference, text, random) => {
    const at = random.below(conference.units.length);
    const units = conference.units.map((unit, index) =>
      index === at ? { ...unit, id: `${unit.id}zz`.slice(0, 8) } : unit,
    );
    return { conferences: [{ ...conference, units }], text, expected: ["permalink-lost"] };
  },
  "other words": (conference, text, random) => {
    const [at, other] = [
      random.below(conference.units.length),
      random.below(conference.units.length),
    ];
    const [unit, strange] = [conference.units[at], conference.units[other]];
    if (unit === undefined || strange === undefined || at === other) return undefined;
    if (countWords(unit) < 12 || countWords(strange) < 12) return undefined;
    const units = conference.units.with(at, { ...unit, turns: strange.turns });
    return { conferences: [{ ...conference, units }], text, expected: ["permalink-rewritten"] };
  },
  "strange words": (conference, text, random) => {
    const at = random.below(conference.units.length);
    const unit = conference.units[at];
    const turn = unit && writeStrangeTurn(conference, unit, random);
    if (unit === undefined || turn === undefined) return undefined;
    const units = conference.units.with(at, { ...unit, turns: [turn] });
    return { conferences: [{ ...conference, units }], text, expected: ["permalink-rewritten"] };
  },
  "published words altered": (conference, text, random, edition) => {
    const lines = readWordsFile(edition);
    const at = random.below(lines.length);
    const known = JSON.parse(lines[at] ?? "") as PublishedWords;
    const block = random.below(known.text?.length ?? 0);
    const altered = known.text?.with(block, alterWord(known.text[block] ?? "", random));
    if (altered === undefined) return undefined;
    const words = lines.with(at, JSON.stringify({ ...known, text: altered }));
    return { conferences: [conference], text, words, expected: ["permalink-words"] };
  },
  "published words missing": (conference, text, random, edition) => {
    const lines = readWordsFile(edition);
    const words = random.next() < 0.5 ? [] : lines.toSpliced(random.below(lines.length), 1);
    return { conferences: [conference], text, words, expected: ["permalink-words"] };
  },
  "ids swapped": (conference, text, random) => {
    const at = random.below(conference.units.length - 1);
    const [a, b] = conference.units.slice(at, at + 2);
    if (a === undefined || b?.kind !== a.kind || countWords(a) < 12) return undefined;
    const units = conference.units.toSpliced(
      at,
      2,
      { ...a, turns: b.turns },
      { ...b, turns: a.turns },
    );
    return { conferences: [{ ...conference, units }], text, expected: ["permalink-rewritten"] };
  },
  "line twice": (conference, text, random) => {
    const line = random.pick(
      text
        .trim()
        .split("\n")
        .filter((one) => one.includes('"since"')),
    );
    return {
      conferences: [conference],
      text: `${text}${line}\n`,
      expected: ["permalink-duplicate"],
    };
  },
  "live unit withdrawn": (conference, text, random) => {
    const { id } = random.pick(conference.units);
    const line = declare(conference, { unit: id, withdrawn: "2026-11-23", why: "x" });
    return { conferences: [conference], text: text + line, expected: ["permalink-hidden"] };
  },
  "moved unit withdrawn": (conference, text, random) => {
    const at = random.below(conference.units.length - 1);
    const [a, b] = conference.units.slice(at, at + 2);
    if (a === undefined || b === undefined || countWords(a) < 5) return undefined;
    const units = conference.units.toSpliced(at, 2, { ...b, turns: [...a.turns, ...b.turns] });
    const line = declare(conference, { unit: a.id, withdrawn: "2026-11-23", why: "x" });
    return {
      conferences: [{ ...conference, units }],
      text: text + line,
      expected: ["permalink-hidden"],
    };
  },
  "renumbered unit withdrawn": (conference, text, random) => {
    const at = random.below(conference.units.length);
    const unit = conference.units[at];
    if (unit === undefined || countWords(unit) === 0) return undefined;
    const units = conference.units.with(at, { ...unit, id: `${unit.id}zz` });
    const line = declare(conference, { unit: unit.id, withdrawn: "2026-11-23", why: "x" });
    return {
      conferences: [{ ...conference, units }],
      text: text + line,
      expected: ["permalink-hidden"],
    };
  },
  "merged unit redirected elsewhere": (conference, text, random) => {
    const at = random.below(conference.units.length - 1);
    const [a, b] = conference.units.slice(at, at + 2);
    const strange = random.pick(conference.units);
    if (a === undefined || b === undefined || strange === a || strange === b) return undefined;
    if (saysAlso(strange, a)) return undefined;
    const units = conference.units.toSpliced(at, 2, { ...b, turns: [...a.turns, ...b.turns] });
    const line = declare(conference, {
      ...{ unit: a.id, to: `#${strange.id}`, moved: "2026-11-23", why: "x" },
    });
    return {
      conferences: [{ ...conference, units }],
      text: text + line,
      expected: ["permalink-target"],
    };
  },
  "unit that is gone redirected": (conference, text, random) => {
    const at = random.below(conference.units.length);
    const [unit, strange] = [conference.units[at], random.pick(conference.units)];
    if (unit === undefined || strange === unit || saysAlso(strange, unit)) return undefined;
    const line = declare(conference, {
      ...{ unit: unit.id, to: `#${strange.id}`, moved: "2026-11-23", why: "x" },
    });
    const units = conference.units.toSpliced(at, 1);
    return {
      conferences: [{ ...conference, units }],
      text: text + line,
      expected: ["permalink-target"],
    };
  },
  "live unit redirected": (conference, text, random) => {
    const [a, b] = conference.units;
    if (b === undefined) return undefined;
    const unit = random.next() < 0.5 ? [a, b] : [b, a];
    const line = declare(conference, {
      unit: unit[0]?.id,
      to: `#${unit[1]?.id ?? ""}`,
      moved: "2026-11-23",
      why: "x",
    });
    return { conferences: [conference], text: text + line, expected: ["permalink-hidden"] };
  },
  "redirect to nowhere": (conference, text, random) => {
    const at = random.below(conference.units.length);
    const units = conference.units.toSpliced(at, 1);
    const line = declare(conference, {
      unit: conference.units[at]?.id,
      to: "#Q99999",
      moved: "2026-11-23",
      why: "x",
    });
    return {
      conferences: [{ ...conference, units }],
      text: text + line,
      expected: ["permalink-target"],
    };
  },
  "redirects in a circle": (conference, text, random) => {
    const at = random.below(conference.units.length - 1);
    const [a, b] = conference.units.slice(at, at + 2);
    const units = conference.units.toSpliced(at, 2);
    const lines = [
      declare(conference, { unit: a?.id, to: `#${b?.id ?? ""}`, moved: "2026-11-23", why: "x" }),
      declare(conference, { unit: b?.id, to: `#${a?.id ?? ""}`, moved: "2026-11-23", why: "x" }),
    ];
    return {
      conferences: [{ ...conference, units }],
      text: text + lines.join(""),
      expected: ["permalink-lost"],
    };
  },
  "declaration removed": (conference, text, random) => {
    const lines = text.trim().split("\n");
    const declared = lines.filter((line) => /"(?:withdrawn|moved)"/.test(line));
    if (declared.length === 0) return undefined;
    const chosen = random.pick(declared);
    const left = lines.filter((line) => line !== chosen);
    return { conferences: [conference], text: left.join("\n"), expected: ["permalink-lost"] };
  },
  "line broken": (conference, text, random) => {
    const lines = text.trim().split("\n");
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    const broken = lines.with(at, line.slice(0, 1 + random.below(line.length - 1))).join("\n");
    return { conferences: [conference], text: broken, expected: ["ledger-syntax"] };
  },
  "line with a wrong value": (conference, text, random) => {
    const lines = text.trim().split("\n");
    const at = random.below(lines.length);
    const wrong = (lines[at] ?? "").replace(
      /"(since|withdrawn|moved|rewritten)":"\d{4}/,
      '"$1":"20x6',
    );
    return {
      conferences: [conference],
      text: lines.with(at, wrong).join("\n"),
      expected: ["field-invalid"],
    };
  },
  "earlier id claimed twice": (conference, text) => {
    const twin = { ...conference, id: `${conference.id}-twin`, formerly: [conference.id] };
    return { conferences: [conference, twin], text, expected: ["permalink-duplicate"] };
  },
} as const satisfies Record<string, Fault>;

/** The file with the words of an edition's conference. */
export function findWordsFile({ root, conference }: Edition): string {
  return join(root, wordsFolder, nameWordsFile(conference.id));
}

function readWordsFile(edition: Edition): string[] {
  return readFileSync(findWordsFile(edition), "utf8").trim().split("\n");
}

/** Whether a unit says half of another: that much could stand for it, and a redirect to it is no fault. */
function saysAlso(unit: SimUnit, other: SimUnit): boolean {
  const [said, words] = [listUnitWords(unit), listUnitWords(other)];
  const length = new Set(words).size < 12 ? 1 : 3;
  const runs = new Set(said.map((_, index) => readRun(said, index, length)));
  const found = new Set<number>();
  for (let from = 0; from + length <= words.length; from++) {
    if (!runs.has(readRun(words, from, length))) continue;
    for (let word = 0; word < length; word++) found.add(from + word);
  }
  return found.size >= words.length * 0.5;
}

function readRun(words: readonly string[], from: number, length: number): string {
  return words.slice(from, from + length).join(" ");
}

/** Half as many words again as a unit has, drawn from the conference, none of which the unit says. */
function writeStrangeTurn(
  { units }: SimConference,
  unit: SimUnit,
  random: Random,
): SimUnit["turns"][number] | undefined {
  const said = new Set(listUnitWords(unit).flatMap(listWords));
  const strange = units
    .flatMap(listUnitWords)
    .filter((text) => listWords(text).every((word) => !said.has(word)));
  const length = Math.ceil(countWords(unit) * 1.5);
  if (said.size === 0 || strange.length < length) return undefined;
  return Array.from({ length }, () => ({ text: random.pick(strange), origins: [] }));
}

function alterWord(block: string, random: Random): string {
  const words = block.split(" ");
  return words.with(random.below(words.length), "altered").join(" ");
}

function declare({ id, language }: SimConference, rest: object): string {
  return `${JSON.stringify({ conference: id, language, ...rest })}\n`;
}

type Fault = (
  conference: SimConference,
  text: string,
  random: Random,
  edition: Edition,
) => Planted | undefined;
