import { checkLedger } from "../../../src/ledger/pure/check.ts";
import { createLedger, readLedgerLines } from "../../../src/ledger/pure/ledger.ts";
import { LiveCollector } from "../../../src/ledger/pure/live.ts";
import type { WordsByFingerprint } from "../../../src/ledger/pure/published-words.ts";
import type { ProblemKindName } from "../../../src/problems/kinds.ts";
import { hasErrors } from "../../../src/problems/problem.ts";
import {
  countWords,
  listUnitWords,
  type SimConference,
  type SimUnit,
  writeTranscript,
} from "./conference.ts";
import type { Random } from "./random.ts";
import type { Story } from "./simulate.ts";

export interface FaultReport {
  planted: number;
  readonly kinds: Record<string, number>;
  readonly missed: string[];
}

/** A valid archive of one conference with one fault in it. */
interface Planted {
  readonly conferences: readonly SimConference[];
  readonly text: string;
  readonly expected: readonly ProblemKindName[];
}

/** Plants faults, one at a time, in conferences as they were published, and counts those that check finds. */
export function plantFaults(stories: readonly Story[], count: number, random: Random): FaultReport {
  const report: FaultReport = { planted: 0, kinds: {}, missed: [] };
  const names = Object.keys(faults) as (keyof typeof faults)[];
  for (let tries = 0; report.planted < count && tries < count * 20; tries++) {
    const name = names[tries % names.length] ?? "unit removed";
    const { edition } = random.pick(stories);
    const planted = faults[name](edition.conference, edition.text, random);
    if (planted === undefined) continue;
    report.planted += 1;
    report.kinds[name] = (report.kinds[name] ?? 0) + 1;
    const found = check(planted, edition.words);
    if (!planted.expected.some((kind) => found.includes(kind))) {
      report.missed.push(`missed: ${name} in ${edition.conference.id}: ${found.join(", ")}`);
    }
  }
  return report;
}

function check({ conferences, text }: Planted, words: WordsByFingerprint): ProblemKindName[] {
  const { records, problems } = readLedgerLines("content/permalinks/ledger.jsonl", text);
  const ledger = createLedger(records);
  const live = new LiveCollector(ledger);
  for (const conference of conferences)
    live.add(writeTranscript(conference), `${conference.id}.md`);
  const all = [...problems, ...checkLedger(ledger, live, words)];
  return hasErrors(all) ? all.map(({ kind }) => kind) : [];
}

type Fault = (conference: SimConference, text: string, random: Random) => Planted | undefined;

const faults = {
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
    if (unit === undefined) return undefined;
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

/** Whether a unit says a part of another that could stand for it: then a redirect to it is no fault. */
function saysAlso(unit: SimUnit, other: SimUnit): boolean {
  const said = new Set(listUnitWords(unit));
  const words = new Set(listUnitWords(other));
  const few = words.size < 12;
  return [...words].filter((word) => said.has(word)).length >= words.size * (few ? 0.5 : 0.9);
}

function declare({ id, language }: SimConference, rest: object): string {
  return `${JSON.stringify({ conference: id, language, ...rest })}\n`;
}
