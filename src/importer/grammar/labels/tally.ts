import { isPartHeading, readSection } from "../section-row.ts";
import { isFieldName } from "./field-names.ts";
import type { ToldLabels } from "./told.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { holdsOffice, roleFromLabel } from "../../../transcript/speakers/role-from-label.ts";
import type { Row } from "../../ground/rows.ts";
import { type Sighting, acceptLabels, isCertain } from "./accepted-labels.ts";
import { type Detector, detectors, letterDetector } from "./detectors.ts";
import { namesSpeakers } from "./small-label.ts";

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
      if (one.detector.name === "capitals" || one.detector === letterDetector)
        return takeUnmarked(one, main);
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

/**
 * `QUESTIONER Can you …`, `Q. When …`: where labels in capitals have a colon, a word or letter for who asks is a label
 * without it, however seldom it stands.
 */
function takeUnmarked(one: Tally, { detector, accepted }: Tally): Tally[] {
  const loud = [...accepted].filter((label) => !/\p{Ll}/u.test(label)).length;
  if (detector.name !== "colon" || loud < accepted.size) return [];
  const found = [...one.found].filter(
    (label) =>
      (label.length >= 5 || one.detector === letterDetector) &&
      roleFromLabel(label) === "questioner",
  );
  return found.length === 0 ? [] : [{ ...one, accepted: new Set(found) }];
}

/** Detectors whose mark is one of a label wherever it stands; a dash or a full stop often is not. */
export const shaped = new Set(["colon", "bracket", "angle", "sign"]);

/** Whether a detector finds labels of the form that a publisher's labels can be known by. */
function isShaped(detector: Detector): boolean {
  return shaped.has(detector.name) || detector === letterDetector;
}

/** Detectors whose labels count only where one of them is a word for who asks or answers. */
const meant = new Set(["small", "square"]);

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
  const { accepted, counts, recurrent, strong } = acceptLabels(detector, candidates, rows, told);
  const turns = [...counts].reduce(
    (sum, [label, count]) => sum + (accepted.has(label) ? count : 0),
    0,
  );
  const isMeant = !meant.has(detector.name) || namesSpeakers(accepted);
  const enough = isMeant && turns >= 2 && (accepted.size >= 2 || recurrent >= 3);
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
