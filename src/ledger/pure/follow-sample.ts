import type { Published } from "../../schemas/permalink.ts";
import { fingerprintWords } from "../../transcript/model/fingerprint.ts";
import { listSaidWords, type Live, type LiveText } from "./live.ts";
import { usePresentName } from "./resolve.ts";
import { countSample, holdsAll, isTelling, measureStanding } from "./sketch.ts";

/**
 * Finds where most of the words stand that a line of the ledger has a sample of: units for a unit,
 * conferences of that day for a conference.
 *
 * @param least share of the sample, 0 to 1
 */
export function findSampled(
  published: Published,
  live: Live,
  least = 0.5,
  isCandidate: (text: LiveText) => boolean = () => true,
): LiveText | undefined {
  const record = usePresentName(published, live);
  let nearest: LiveText | undefined;
  let most = least;
  for (const text of live.texts.values()) {
    if (text.said === undefined || !isAkin(text, record) || !isCandidate(text)) continue;
    const kept = measureStanding(record.sketch, listSaidWords(text));
    if (kept >= most) [nearest, most] = [text, kept];
  }
  return nearest;
}

/** Whether a text has so much of the sample that it stands for the words. Of a few, more is chance. */
export function hasSample(record: Published, text: LiveText): boolean {
  const words = listSaidWords(text);
  if (isTelling(record.sketch)) return measureStanding(record.sketch, words) >= 0.4;
  return holdsExactly(record, words) || measureStanding(record.sketch, words) >= 2 / 3;
}

/** Where the words stand, in so large a part that it tells; undefined where they stand nowhere. */
export function findSampledPart(
  record: Published,
  live: Live,
  share: number,
  isCandidate?: (text: LiveText) => boolean,
): LiveText | undefined {
  if (!isTelling(record.sketch)) return findExact(record, live);
  const least = Math.max(share, 5 / countSample(record.sketch));
  return findSampled(record, live, least, isCandidate);
}

function isAkin(text: LiveText, { conference, unit, language }: Published): boolean {
  if (text.language !== language || (text.unit === undefined) !== (unit === undefined))
    return false;
  return unit === undefined
    ? text.conference.slice(0, 10) === conference.slice(0, 10)
    : text.conference === conference;
}

/**
 * A unit that says a few words exactly, and is new or has changed: what said them before is not what they
 * have become. In a longer text the fewest of them are said by chance.
 */
function findExact(record: Published, live: Live): LiveText | undefined {
  const { conference, language } = usePresentName(record, live);
  return [...live.texts.values()].find((text) => {
    const { unit, changed } = text;
    if (unit === undefined || changed === undefined || text.language !== language) return false;
    if (text.conference !== conference) return false;
    if (text.fingerprint === record.words) return true;
    return holdsExactly(record, listSaidWords(text), fewestInText);
  });
}

const fewestInText = 5;
const mostOfShort = 19;

/** Whether a text says the words of a short one in a row. */
function holdsExactly(record: Published, words: readonly string[], fewest = 1): boolean {
  for (let length = fewest; length <= mostOfShort; length++) {
    for (let start = 0; start + length <= words.length; start++) {
      const run = words.slice(start, start + length);
      if (holdsAll(record.sketch, run) && fingerprintWords(run) === record.words) return true;
    }
  }
  return false;
}
