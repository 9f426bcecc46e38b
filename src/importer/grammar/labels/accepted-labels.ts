import { cutRemark, isPlausibleLabel } from "../../ground/plausible.ts";
import {
  beginsWithRole,
  holdsOffice,
  isInterpreter,
  namesOutlet,
  roleFromLabel,
} from "../../../transcript/speakers/role-from-label.ts";
import type { Row } from "../../ground/rows.ts";
import { type Detector, describeSetting, isBare } from "./detectors.ts";
import type { FoundLabel } from "./found-label.ts";
import {
  type Candidate,
  gatherTurns,
  isAlike,
  listParting,
  namesTopic,
  provesLabel,
} from "./label-evidence.ts";
import type { ToldLabels } from "./told.ts";

/** A row that a detector finds a label on. */
export type Sighting = Candidate & Pick<FoundLabel, "mark" | "length">;

/** The labels of one detector. */
export interface AcceptedLabels {
  readonly accepted: ReadonlySet<string>;
  /** How often each of all that it finds stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** Turns of labels that recur. */
  readonly recurrent: number;
  /** Index of the first row with a label that recurs or is certain. */
  readonly strong: number;
}

/**
 * Which of the labels that a detector finds are labels: those that recur, that are certain by what they say, and those used
 * once that are printed as the others are, or that the document shows to be a speaker's.
 */
export function acceptLabels(
  detector: Detector,
  candidates: readonly Sighting[],
  rows: readonly Row[],
  told: ToldLabels,
): AcceptedLabels {
  const counts = new Map<string, number>();
  const settings = new Map<string, string>();
  for (const found of candidates) {
    const row = rows[found.index];
    counts.set(found.label, (counts.get(found.label) ?? 0) + 1);
    if (row !== undefined) settings.set(found.label, describeSetting(row, found));
  }
  const speakers = countSpeakers(counts);
  // `ASAP News by e-mail`: capitals above words of a page, and not above a sentence.
  const said = new Set(
    candidates.flatMap(({ label, rest }) => (saysSentence(rest) ? [label] : [])),
  );
  const isSaid = (label: string) => detector.name !== "capitals" || said.has(label);
  const many = [...counts].filter(
    ([label]) =>
      (isSaid(label) && (speakers.get(cutAllRemarks(label)) ?? 0) >= (detector.least ?? 2)) ||
      isCertain(label, told, detector),
  );
  const accepted = new Set(many.map(([label]) => label));
  if (detector.name === "time code" && candidates.length >= 3) {
    // `Speaker 3 (01:17):`, once as well as often.
    for (const label of counts.keys()) accepted.add(label);
  }
  const recurrent = many.reduce((sum, [, count]) => sum + count, 0);
  const strong = candidates.find(({ label }) => accepted.has(label))?.index ?? rows.length;
  const setting = findCommonSetting(many, settings);
  const bare = setting !== undefined && (isBare(setting) || setting === "bold");
  if (recurrent >= 3 && !bare) {
    for (const [label, count] of counts) {
      const alike = setting !== undefined && settings.get(label) === setting;
      const bold = setting?.startsWith("bold") === true && isPlausibleLabel(label);
      if (count === 1 && (alike ? bold || isName(label) : !bold && isFullName(label, detector)))
        accepted.add(label);
    }
  }
  if (recurrent >= 2 && detector.name === "colon") {
    // `Jorge (Europa Press)` beside `Ewa (PAP)`.
    for (const label of counts.keys())
      if (cutRemark(label) !== label && isAlike(label, many, "")) accepted.add(label);
  }
  if (recurrent >= 3 && bare) {
    const single = [...counts].flatMap(([label, count]) =>
      count === 1 && settings.get(label) === setting ? [label] : [],
    );
    const alike = single.filter((label) => isAlike(label, many, setting));
    for (const label of alike) accepted.add(label);
    // `Jean Petit, adjoint` beside `Claire Morel, maire`, which is one as `Claire Morel` is.
    const formed = alike.map((label) => [label, 1] as const);
    for (const label of single) if (isAlike(label, formed, "")) accepted.add(label);
  }
  if (recurrent >= 3 && /^(?:round|angle|square)$/.test(detector.name)) {
    // `（事務方）調査しております。` beside `（大臣）` and `（記者）`.
    for (const { label, rest } of candidates) if (saysSentence(rest)) accepted.add(label);
  }
  if (detector.least !== undefined) {
    // `Người phát ngôn Lê Thu Hà` beside `Người phát ngôn`.
    for (const label of counts.keys())
      if (many.some(([other]) => label.startsWith(`${other} `))) accepted.add(label);
  }
  for (const label of listProved(detector, candidates, accepted, rows)) accepted.add(label);
  if (detector.name === "colon" || detector.name === "dash") {
    // `Ceremony: Ladies and gentlemen`: who greets speaks, however seldom.
    for (const { label, rest } of candidates)
      if (isPlausibleLabel(label) && greets(rest)) accepted.add(label);
  }
  return { accepted, counts, recurrent, strong };
}

/** Whether words begin with a greeting, right away or after a word or two. */
function greets(rest: string): boolean {
  return greeting.test(rest.trim().slice(0, 40));
}

const greeting =
  /^(?:["“„«”]\s?)?(?:\p{L}{1,12}[,!]?\s){0,2}(?:ladies and gentlemen|gentlemen|good (?:morning|afternoon|evening)|mesdames(?:,| et)? messieurs|bonjour|bonsoir|meine (?:sehr (?:geehrten|verehrten) )?damen und herren|guten (?:tag|morgen|abend)|buenos días|buenas (?:tardes|noches)|señoras y señores|senhoras e senhores|(?:muito )?bom dia|boa (?:tarde|noite)|signore e signori|buongiorno|buonasera|goedemiddag|goedemorgen|dámy a pánové|dobrý den|dzień dobry|szanowni państwo|velkommen|välkomna|god (?:morgon|dag|aften))(?!\p{L})/iu;

/** How often each speaker has a label, with a remark or without: `The Chair (Mr. Renn (Bonavale))`, then `The Chair`. */
function countSpeakers(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const speakers = new Map<string, number>();
  for (const [label, count] of counts) {
    const speaker = cutAllRemarks(label);
    speakers.set(speaker, (speakers.get(speaker) ?? 0) + count);
  }
  return speakers;
}

function cutAllRemarks(label: string): string {
  return /^(\p{L}[^()（）[\]]*)(?<!\s)\s?[(（[]/u.exec(label)?.[1] ?? label;
}

/** Whether a label says by itself that it is one, or was named. */
export function isCertain(label: string, told: ToldLabels, { name }: Detector): boolean {
  if (name === "small") return told.has(label);
  if (name === "phrase") return told.has(label) || beginsWithRole(label);
  if (told.has(label) || roleFromLabel(label) !== undefined || namesOutlet(label)) return true;
  const isOwn = name === "colon" && (addressed.test(label) || told.isOwn?.(label) === true);
  return isOwn || isInterpreter(label);
}

/** `MS. LEE`, `DR. McKAY`: a name in capitals as people are addressed. */
const addressed =
  /^(?:MR|MRS|MS|MISS|DR|SIR|DAME)\.? (?:\p{Lu}\. )?(?:Ma?c)?\p{Lu}[^\p{Ll}]{1,40}$/u;

/** Labels used once that the document shows to be a speaker's. */
function listProved(
  detector: Detector,
  candidates: readonly Candidate[],
  accepted: ReadonlySet<string>,
  rows: readonly Row[],
): string[] {
  if (!provable.has(detector.name)) return [];
  const turns = gatherTurns(
    new Map(
      candidates.flatMap(({ index, label }) => (accepted.has(label) ? [[index, label]] : [])),
    ),
  );
  const places = new Set(candidates.map(({ index }) => index));
  const others = candidates.filter(
    ({ index, label, rest }) => !accepted.has(label) && (rest !== "" || !places.has(index + 1)),
  );
  const parting = listParting(others, turns);
  return others
    .filter((candidate) => parting.has(candidate.index) || provesLabel(candidate, rows, turns))
    .map(({ label }) => label);
}

const provable = new Set(["colon", "bold", "dash", "stop", "alone"]);

/** The setting that nearly all recurring labels share, where it tells them from speech. */
function findCommonSetting(
  labels: readonly (readonly [string, number])[],
  settings: ReadonlyMap<string, string>,
): string | undefined {
  const counts = new Map<string, number>();
  let turns = 0;
  for (const [label, count] of labels) {
    const setting = settings.get(label) ?? "";
    counts.set(setting, (counts.get(setting) ?? 0) + count);
    turns += count;
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < turns * 0.9) return undefined;
  return /^(?:bold|capitals) \S|^bold$/u.test(most[0]) ? most[0] : undefined;
}

/** Whether what stands behind a label is a whole sentence, which no remark such as `（資料1）` has behind it. */
function saysSentence(rest: string): boolean {
  return rest.trim().length >= 8 && /[。．.！？!?」』”"]$/u.test(rest.trim());
}

/** Two words and more. */
function isName(label: string): boolean {
  return /\S\s+\S/u.test(label);
}

/** `Jane Doe`, `Kojima, NHK`, `朝日新聞 野平記者`; not `Firstly`, `Note`. */
function isFullName(label: string, { name }: Detector): boolean {
  if (name === "bracket" || name === "square" || name === "sign" || name === "time code")
    return true;
  if (name === "angle" || name === "round") return holdsOffice(label);
  if (name !== "colon" && name !== "bold") return false;
  const words = cutRemark(label).split(/[\s\u3000]+/u);
  if (!/\p{Lu}|\p{Ll}/u.test(label)) return words.length >= 2 && label.length <= 20;
  const most = label.includes(",") ? 9 : 6;
  const named =
    !namesTopic(label) &&
    words.every(
      (word) =>
        !/^(?!(?:señora?|senhora?|signora?|monsieur)$)(?:\p{Ll}{4,}|for|the|to|on)$/u.test(word),
    );
  return named && words.length >= 2 && words.length <= most;
}
