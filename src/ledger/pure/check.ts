import { createProblem, type Explanation, type Problem } from "../../problems/problem.ts";
import type { Published } from "../../schemas/permalink.ts";
import { checkDeclarations } from "./check-declarations.ts";
import { reportMoves } from "./check-moves.ts";
import { describeLoss } from "./describe-loss.ts";
import type { EarlierWords } from "./earlier-words.ts";
import { findSampled } from "./follow-sample.ts";
import { Follower } from "./follow-words.ts";
import { formatId } from "./id.ts";
import { findLatest } from "./latest.ts";
import { type Ledger, type Placed, writeRecord } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import { createResolver, type Outcome, usePresentName } from "./resolve.ts";
import { listWords } from "../../text/words.ts";
import { measureKept, recognitionLimit, standingLimit } from "./sketch.ts";

/**
 * Checks that every id ever published still leads to its words, to where they went, or to a word on why
 * they are gone. Each problem names the line of the ledger and the line to add.
 *
 * @param earlier words of ids that have no text of their own; without them a sample of the words decides
 */
export function checkLedger(
  ledger: Ledger,
  live: Live,
  earlier: EarlierWords = new Map(),
): Problem[] {
  const resolve = createResolver(ledger, live);
  const follower = new Follower(ledger, live, earlier);
  const records = [...findLatest(ledger, live).values()];
  const groups = Map.groupBy(records, ({ record }) => nameText(record));
  return [
    ...ledger.repeated.map((placed) => reportRepeated(placed, ledger)),
    ...records.flatMap((placed) => {
      const outcome = resolve(placed.record);
      const others = groups.get(nameText(placed.record)) ?? [];
      return [
        ...reportLost(placed, outcome, ledger, live, follower),
        ...reportRewritten(placed, outcome, ledger, live, others),
        ...reportMoves(placed, outcome, ledger, live, follower),
      ];
    }),
    ...checkDeclarations(ledger, live, resolve),
  ];
}

function nameText({ conference, language }: Published): string {
  return formatId({ conference, language });
}

function reportRepeated(placed: Placed<Published>, ledger: Ledger): Problem {
  const first = ledger.published.get(formatId(placed.record));
  const where = first === undefined ? "" : ` beside ${first.file}:${String(first.line)}`;
  return createProblem("permalink-duplicate", placed, {
    message: `There is a second line for \`${formatId(placed.record)}\`${where}.`,
    why: "Two lines can contradict each other.",
    fix: "Keep the line with the earlier `since`, and remove the other.",
  });
}

/** A unit of a text that is gone as a whole is not reported beside it. */
function reportLost(
  placed: Placed<Published>,
  outcome: Outcome,
  ledger: Ledger,
  live: Live,
  follower: Follower,
): Problem[] {
  const { record } = placed;
  if (outcome.kind !== "missing" && outcome.kind !== "circular") return [];
  if (record.unit !== undefined && isTextLost(record, outcome, ledger, live)) return [];
  const [nearest] = follower.follow(record)?.parts ?? [];
  const loss = describeLoss(record, outcome.kind, nearest?.text ?? findSampled(record, live));
  return [createProblem("permalink-lost", placed, loss)];
}

function isTextLost(record: Published, outcome: Outcome, ledger: Ledger, live: Live): boolean {
  const { conference, language } = record;
  const whole = formatId({ conference, language });
  return (
    outcome.kind === "missing" &&
    outcome.id.conference === conference &&
    ledger.published.has(whole) &&
    !live.texts.has(whole)
  );
}

function reportRewritten(
  placed: Placed<Published>,
  outcome: Outcome,
  ledger: Ledger,
  live: Live,
  others: readonly Placed<Published>[],
): Problem[] {
  const { record } = placed;
  if (record.unit === undefined || !("text" in outcome) || outcome.text.unit === undefined)
    return [];
  const { text } = outcome;
  if (text.fingerprint === record.words || "redirect" in outcome) return [];
  if (isRecognised(record, text, others)) return [];
  const declared = ledger.rewritings.map((one) => usePresentName(one.record, live));
  if (declared.some((one) => declaresRewriting(one, text))) return [];
  return [createProblem("permalink-rewritten", placed, describeRewriting(record, text))];
}

/** Words that an id lost for the greater part are not its own where they are those of another id. */
function isRecognised(
  record: Published,
  text: LiveText,
  others: readonly Placed<Published>[],
): boolean {
  if (text.changed === undefined) return true;
  const words = text.changed.text.flatMap(listWords);
  const kept = measureKept(record.sketch, words);
  if (kept < recognitionLimit) return false;
  if (kept === 1) return true;
  return !others.some(({ record: other }) => {
    if (other.unit === undefined || other.unit === record.unit) return false;
    const same = other.words === text.fingerprint;
    return same || (kept < 0.5 && measureKept(other.sketch, words) >= standingLimit);
  });
}

function declaresRewriting(
  declared: { conference: string; unit?: string | undefined; words: string },
  { conference, unit, fingerprint }: LiveText,
): boolean {
  return (
    declared.conference === conference && declared.unit === unit && declared.words === fingerprint
  );
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
