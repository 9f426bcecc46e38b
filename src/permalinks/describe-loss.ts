import type { Published } from "../schemas/permalink.ts";
import { formatId } from "./id.ts";
import { writeRecord } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import { listWords } from "../transcript/words.ts";
import { usePresentName } from "./resolve.ts";
import { measureStanding } from "./sketch.ts";

/** Why a published id without a target is a fault, and the lines that would mend it. */
export function describeLoss(record: Published, kind: "missing" | "circular", live: Live): string {
  const { conference, unit, language, since } = record;
  const declared = { conference, unit, language, why: "…" };
  const nearest = findNearest(usePresentName(record, live), live);
  const lines = [
    ...(nearest === undefined ? [] : [formatMove(record, nearest)]),
    writeRecord({ ...declared, withdrawn: "YYYY-MM-DD" }),
  ];
  const found =
    kind === "circular"
      ? `Unexpected circle of redirects from \`${formatId(record)}\``
      : `Unexpected end of \`${formatId(record)}\``;
  return (
    `${found}, expected a text, a redirect or a withdrawal; its address was published on ${since} and ` +
    `would lead nowhere; bring the text back, or add ${lines.join(" or ")}`
  );
}

/** A renamed conference is told in its file; a moved unit in the ledger. */
export function formatMove({ conference, unit, language }: Published, nearest: LiveText): string {
  if (unit === undefined) return `\`formerly: [${conference}]\` to ${nearest.file}`;
  const place = nearest.conference === conference ? "" : nearest.conference;
  const to = `${place}#${nearest.unit ?? ""}`;
  return writeRecord({ conference, unit, language, to, moved: "YYYY-MM-DD", why: "…" });
}

/** Where most of the words stand now: units for a unit, conferences of that day for a conference. */
export function findNearest(
  record: Published,
  live: Live,
  least = 0.5,
  isOut: (text: LiveText) => boolean = () => false,
): LiveText | undefined {
  let nearest: LiveText | undefined;
  let most = least;
  for (const text of live.texts.values()) {
    if (text.said === undefined || !isCandidate(text, record) || isOut(text)) continue;
    const kept = measureStanding(record.sketch, text.said.flatMap(listWords));
    if (kept >= most) [nearest, most] = [text, kept];
  }
  return nearest;
}

function isCandidate(text: LiveText, { conference, unit, language }: Published): boolean {
  if (text.language !== language || (text.unit === undefined) !== (unit === undefined))
    return false;
  return unit === undefined
    ? text.conference.slice(0, 10) === conference.slice(0, 10)
    : text.conference === conference;
}
