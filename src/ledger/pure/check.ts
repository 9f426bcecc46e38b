import { createProblem, type Explanation, type Problem } from "../../problems/problem.ts";
import { findNearest } from "../../problems/suggestion.ts";
import type { Published, Redirect } from "../../schemas/permalink.ts";
import { checkDeclarations } from "./check-declarations.ts";
import { type Checked, reportMoves } from "./check-moves.ts";
import { describeLoss } from "./describe-loss.ts";
import { type Destination, indexDestinations, usePresentName } from "./destination.ts";
import { Follower } from "./follow-words.ts";
import { formatId, type PermanentId } from "./id.ts";
import { findLatest } from "./latest.ts";
import type { Placed } from "./json-lines.ts";
import { type Ledger, writeRecord } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import type { WordsByFingerprint } from "./published-words.ts";
import { renewRedirects } from "./renew-redirects.ts";

/**
 * Checks that every published id still leads to its words, to the unit that has them now, or to the reason why they
 * are gone. Each problem names the line of the ledger and the line to add.
 *
 * @param words those of the conferences that `listUnsettled` names; where they are not known, nothing is doubted
 */
export function checkLedger(published: Ledger, live: Live, words: WordsByFingerprint): Problem[] {
  const follower = new Follower(published, live, words);
  const { ledger, renewed } = renewRedirects(published, live, follower);
  const findDestination = indexDestinations(ledger, live);
  const records = [...findLatest(ledger, live).values()];
  const checked = { ledger, live, follower };
  return [
    ...renewed.map(reportRenewed),
    ...ledger.repeated.map((placed) => reportRepeated(placed, ledger)),
    ...records.flatMap((placed) => {
      const destination = findDestination(placed.record);
      return [
        ...reportLost(placed, destination, checked),
        ...reportRewritten(placed, destination, checked),
        ...reportMoves(placed, destination, checked),
      ];
    }),
    ...checkDeclarations(ledger, live, findDestination),
  ];
}

function reportRenewed({ record, ...place }: Placed<Redirect>): Problem {
  return createProblem("permalink-moved", place, {
    message: `The words of \`${formatId(record)}\` have moved on to \`${record.to}\`.`,
    why: "Until the next publication readers who follow the link read something else.",
    fix: "Run `npm run archive -- publish`, which leads the redirect on.",
  });
}

function reportRepeated(placed: Placed<Published>, ledger: Ledger): Problem {
  const first = ledger.published.get(formatId(placed.record));
  const where = first === undefined ? "" : ` beside ${first.file}:${String(first.line)}`;
  return createProblem("permalink-duplicate", placed, {
    message: `There is a second line for \`${formatId(placed.record)}\`${where}.`,
    why: "Two lines can contradict each other.",
    fix: "Keep one line with the earlier `since`, the `changes` of both and the later `words`.",
  });
}

/** If a whole text is gone, its units are not reported one by one. */
function reportLost(
  placed: Placed<Published>,
  destination: Destination,
  { ledger, live, follower }: Checked,
): Problem[] {
  const { record } = placed;
  if (destination.kind !== "missing" && destination.kind !== "circular") return [];
  if (record.unit !== undefined && isTextLost(record, destination, ledger, live)) return [];
  const nearest =
    record.unit === undefined
      ? follower.findConference(record)
      : follower.follow(record)?.parts[0]?.text;
  const similar = findSimilar(record, ledger, live);
  const fault = describeLoss(record, destination.kind, nearest, similar);
  return [createProblem("permalink-lost", placed, fault, nameSubjects(record, live))];
}

/** A conference that is there and lacks the unit in the ledger: a line of it may be misspelt. */
function findSimilar(
  { conference, unit, language }: Published,
  { published }: Ledger,
  live: Live,
): string | undefined {
  if (live.conferences.has(conference) || published.has(formatId({ conference, language }))) return;
  const lacking = [...live.conferences.keys()].filter((id) => {
    const key = formatId({ conference: id, unit, language });
    return live.texts.has(key) && !published.has(key);
  });
  return findNearest(conference, lacking);
}

/**
 * The file of a unit's conference, and the unit in it. A whole conference that is gone has none: a file whose `formerly`
 * cannot be read may have it.
 */
function nameSubjects({ conference, unit, language }: PermanentId, live: Live): string[] {
  const file =
    live.texts.get(formatId({ conference, language }))?.file ?? live.conferences.get(conference);
  return file === undefined || unit === undefined ? [] : [file, `${file}#${unit}`];
}

function isTextLost(
  record: Published,
  destination: Destination,
  ledger: Ledger,
  live: Live,
): boolean {
  const { conference, language } = record;
  const whole = formatId({ conference, language });
  return (
    destination.kind === "missing" &&
    destination.id.conference === conference &&
    ledger.published.has(whole) &&
    !live.texts.has(whole)
  );
}

function reportRewritten(
  placed: Placed<Published>,
  destination: Destination,
  { ledger, live, follower }: Checked,
): Problem[] {
  const { record } = placed;
  if (record.unit === undefined || !("text" in destination) || destination.text.unit === undefined)
    return [];
  const { text } = destination;
  if (text.fingerprint === record.words || "redirect" in destination) return [];
  if (follower.isRecognised(record, text)) return [];
  const declared = ledger.rewritings.map((one) => usePresentName(one.record, live));
  if (declared.some((one) => declaresRewriting(one, text))) return [];
  const found = follower.follow(record)?.parts[0]?.text;
  const isElsewhere = found?.unit !== undefined && found.fingerprint === record.words;
  const fault = isElsewhere
    ? describeExchange(record, text, found)
    : describeRewriting(record, text);
  return [createProblem("permalink-rewritten", placed, fault, nameSubjects(text, live))];
}

function declaresRewriting(
  declared: { conference: string; unit?: string | undefined; words: string },
  { conference, unit, fingerprint }: LiveText,
): boolean {
  return (
    declared.conference === conference && declared.unit === unit && declared.words === fingerprint
  );
}

/** The words are not gone: another heading stands above them. */
function describeExchange({ unit = "", since }: Published, text: LiveText, found: LiveText) {
  return {
    message: `The words of \`${unit}\` in ${text.file}:${String(text.line)} are not those published since ${since}, which stand under \`${found.unit ?? ""}\` now.`,
    why: "Readers who follow a citation would find another exchange.",
    fix: `Write \`${unit}\` again in place of \`${found.unit ?? ""}\` in ${found.file}:${String(found.line)}, and above the other words the id that they had.`,
  };
}

function describeRewriting({ unit, since }: Published, text: LiveText): Explanation {
  const { conference, language, fingerprint, file, line } = text;
  const declaration = writeRecord({
    conference,
    unit: text.unit,
    language,
    rewritten: "YYYY-MM-DD",
    words: fingerprint,
    why: "…",
  });
  return {
    message: `The words of \`${unit ?? ""}\` in ${file}:${String(line)} are not those published since ${since}.`,
    why: "Readers who follow a citation would find another exchange.",
    fix: `Give the new words an id of their own. If the old ones were rewritten on purpose, add the line \`${declaration}\`.`,
  };
}
