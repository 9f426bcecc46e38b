import { isPartHeading, readSection } from "../section-row.ts";
import { isFieldName } from "./field-names.ts";
import { cutRemark, isPlausibleLabel } from "../../ground/plausible.ts";
import type { ToldLabels } from "./told.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import {
  beginsWithRole,
  holdsOffice,
  isInterpreter,
  namesOutlet,
  roleFromLabel,
} from "../../../transcript/speakers/role-from-label.ts";
import type { Row } from "../../ground/rows.ts";
import {
  type Detector,
  type FoundLabel,
  describeSetting,
  detectors,
  isBare,
  letterDetector,
} from "./detectors.ts";
import {
  type Candidate,
  gatherTurns,
  isAlike,
  listParting,
  namesTopic,
  provesLabel,
} from "./label-evidence.ts";

/** What one detector finds in a document. */
export interface Tally {
  readonly detector: Detector;
  readonly accepted: ReadonlySet<string>;
  /** All labels that it finds. */
  readonly found: ReadonlySet<string>;
  readonly turns: number;
  /** Turns of labels that recur. */
  readonly recurrent: number;
  /** Index of the first row with a label that recurs or is certain. */
  readonly strong: number;
  readonly score: number;
}

/**
 * What each detector finds below the head, and the one that finds most.
 *
 * @param seen what each finds in the whole document, from `seeLabels`
 */
export function tallyAll(
  rows: readonly Row[],
  seen: ReadonlyMap<Detector, readonly Sighting[]>,
  floor: number,
  told: ToldLabels,
) {
  const tallyOne = (detector: Detector, letters?: Tally) => {
    const below = (seen.get(detector) ?? []).filter(({ index }) => index >= floor);
    const leaves = letters !== undefined && letters.turns >= established;
    return leaves
      ? tally(
          leaveLetters(detector, letters),
          below.filter(({ label }) => !beginsWithLetter(label, letters)),
          rows,
          told,
        )
      : tally(detector, below, rows, told);
  };
  const letters = tallyOne(letterDetector);
  const tallies = detectors.map((detector) =>
    detector === letterDetector ? letters : tallyOne(detector, letters),
  );
  const [best] = [...tallies].sort((a, b) => b.score - a.score);
  const alone = tallies.find(
    ({ detector, accepted }) =>
      accepted.size > 0 && (shaped.has(detector.name) || detector.name === "dash"),
  );
  return { tallies, main: (best?.score ?? 0) > 0 ? best : alone };
}

/** The main detector, those that join it, and the others for labels that it knows, that were named, or that say what they do. */
export function chooseTallies(main: Tally, tallies: readonly Tally[], told: ToldLabels): Tally[] {
  const others = tallies.filter((one) => one !== main);
  const known = new Set([...main.accepted].map(normaliseLabel));
  return [
    main,
    ...others.flatMap((one) => {
      if (one.detector.joins && one.turns >= 2) return [one];
      if (!marked.has(one.detector.name)) return [];
      const accepted = [...one.found].filter(
        (label) =>
          known.has(normaliseLabel(label)) ||
          told.has(label) ||
          (one.detector.name === "round" && roleFromLabel(label) !== undefined) ||
          (one.detector.joins && (isCertain(label, told, one.detector) || holdsOffice(label))),
      );
      return accepted.length === 0 ? [] : [{ ...one, accepted: new Set(accepted) }];
    }),
  ];
}

/** Detectors whose mark is one of a label wherever it stands; a dash or a full stop often is not. */
export const shaped = new Set(["colon", "bracket", "angle", "sign"]);

/** Whether a detector finds labels of the form that a publisher's labels can be known by. */
function isShaped(detector: Detector): boolean {
  return shaped.has(detector.name) || detector === letterDetector;
}

/** Detectors by a mark; a label of the main one counts with any of these. */
const marked = new Set(["colon", "bracket", "angle", "round", "dash", "stop"]);

/** How many turns make a letter a sure label, so that `Q On trade: …` is a question with a colon in it. */
const established = 3;

/** A detector that leaves alone the labels which begin with a letter that is a sure label. */
function leaveLetters(detector: Detector, letters: Tally): Detector {
  return {
    ...detector,
    find(row, next) {
      const found = detector.find(row, next);
      return found && beginsWithLetter(found.label, letters) ? undefined : found;
    },
  };
}

function beginsWithLetter(label: string, { accepted }: Tally): boolean {
  const [first = "", ...others] = label.split(/\s+/u);
  return others.length > 0 && accepted.has(first);
}

/** A row that a detector finds a label on. */
export type Sighting = Candidate & Pick<FoundLabel, "mark" | "length">;

/** What each detector finds in a document, fields of the page left out. A document is looked at once. */
export function seeLabels(
  rows: readonly Row[],
  told: ToldLabels,
): ReadonlyMap<Detector, readonly Sighting[]> {
  const looked = told.isOwn === undefined ? detectors : detectors.filter(isShaped);
  return new Map(
    looked.map((detector) => [
      detector,
      rows.flatMap((row, index) => {
        const found = isPartHeading(row) ? undefined : detector.find(row, rows[index + 1]);
        if (found === undefined) return [];
        const { label, mark, length } = found;
        const rest = row.text.slice(length);
        const isField = isFieldName(label.replace(/^【|】$/gu, ""), rest);
        const isPart = row.text.trim() === label && readSection(row) !== undefined;
        if ((isField || (detector.name === "bracket" && isPart)) && !told.has(label)) return [];
        return { index, label, mark, length, rest };
      }),
    ]),
  );
}

function tally(
  detector: Detector,
  candidates: readonly Sighting[],
  rows: readonly Row[],
  told: ToldLabels,
): Tally {
  const counts = new Map<string, number>();
  const settings = new Map<string, string>();
  for (const found of candidates) {
    const row = rows[found.index];
    counts.set(found.label, (counts.get(found.label) ?? 0) + 1);
    if (row !== undefined) settings.set(found.label, describeSetting(row, found));
  }
  const many = [...counts].filter(
    ([label, count]) => count >= (detector.least ?? 2) || isCertain(label, told, detector),
  );
  const accepted = new Set(many.map(([label]) => label));
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
  if (recurrent >= 3 && bare) {
    for (const [label, count] of counts)
      if (count === 1 && settings.get(label) === setting && isAlike(label, many, setting))
        accepted.add(label);
  }
  if (recurrent >= 3 && (detector.name === "round" || detector.name === "angle")) {
    // `（事務方）調査しております。` beside `（大臣）` and `（記者）`.
    for (const { label, rest } of candidates) if (saysSentence(rest)) accepted.add(label);
  }
  if (detector.least !== undefined) {
    // `Người phát ngôn Lê Thu Hà` beside `Người phát ngôn`.
    for (const label of counts.keys())
      if (many.some(([other]) => label.startsWith(`${other} `))) accepted.add(label);
  }
  for (const label of listProved(detector, candidates, accepted, rows)) accepted.add(label);
  const turns = [...counts].reduce(
    (sum, [label, count]) => sum + (accepted.has(label) ? count : 0),
    0,
  );
  const enough = turns >= 2 && (accepted.size >= 2 || recurrent >= 3);
  return {
    detector,
    accepted,
    found: new Set(counts.keys()),
    turns,
    recurrent,
    strong,
    score: enough ? turns * detector.weight : 0,
  };
}

function isCertain(label: string, told: ToldLabels, { name }: Detector): boolean {
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
  if (name === "bracket" || name === "sign" || name === "time code") return true;
  if (name === "angle" || name === "round") return holdsOffice(label);
  if (name !== "colon" && name !== "bold") return false;
  const words = cutRemark(label).split(/[\s\u3000]+/u);
  if (!/\p{Lu}|\p{Ll}/u.test(label)) return words.length >= 2 && label.length <= 20;
  const most = label.includes(",") ? 9 : 6;
  const named =
    !namesTopic(label) && words.every((word) => !/^(?:\p{Ll}{4,}|for|the|to|on)$/u.test(word));
  return named && words.length >= 2 && words.length <= most;
}
