import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Redirect, Withdrawal } from "../../schemas/permalink.ts";
import { formatId } from "./id.ts";
import type { Ledger, Placed } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";
import { type Resolve, usePresentName } from "./resolve.ts";

/** Checks what authors declared: redirects and withdrawals in the ledger, `formerly` in transcripts. */
export function checkDeclarations(ledger: Ledger, live: Live, resolve: Resolve): Problem[] {
  return [
    ...[...ledger.redirects, ...ledger.withdrawals].flatMap((placed) => reportHidden(placed, live)),
    ...ledger.redirects.flatMap((placed) => reportNoTarget(placed, live, resolve)),
    ...reportClaims(live),
  ];
}

function reportHidden(placed: Placed<Redirect | Withdrawal>, live: Live): Problem[] {
  const { record } = placed;
  const hidden = [...listCovered(record, live)][0];
  if (hidden === undefined) return [];
  const [what, tells] =
    "to" in record ? ["redirect", "is elsewhere"] : ["withdrawal", "was withdrawn"];
  const reason =
    `Unexpected ${what} of \`${formatId(record)}\`, expected none while ${hidden.file}:` +
    `${String(hidden.line)} has it; the ledger says that a text ${tells} which readers can still open; ` +
    "remove this line, or the text; if the text is new, give it an id that was never used";
  return [createProblem("permalink-hidden", placed, reason)];
}

/** Live texts that a declaration is about; one for a whole conference is about the conference. */
function* listCovered(declared: Redirect | Withdrawal, live: Live): Generator<LiveText> {
  const record = usePresentName(declared, live);
  if (record.language !== undefined) {
    const text = live.texts.get(formatId(record));
    if (text !== undefined) yield text;
    return;
  }
  for (const text of live.texts.values()) {
    if (text.conference === record.conference && text.unit === record.unit) yield text;
  }
}

function reportNoTarget(placed: Placed<Redirect>, live: Live, resolve: Resolve): Problem[] {
  const { conference, unit, language, to } = placed.record;
  const languages = language === undefined ? listLanguages(live) : [language];
  const outcomes = languages.map((one) => resolve({ conference, unit, language: one }));
  if (outcomes.some(({ kind }) => kind !== "missing" && kind !== "circular")) return [];
  const circular = outcomes.some(({ kind }) => kind === "circular");
  const reason =
    `Unexpected target \`${to}\`, expected the id of a text that exists; ` +
    (circular ? "the redirects lead in a circle" : "the redirect leads nowhere") +
    "; write the id where the words now stand, or withdraw the id with `withdrawn` and `why`";
  return [createProblem("permalink-target", placed, reason)];
}

function listLanguages(live: Live): string[] {
  return [...new Set([...live.texts.values()].map(({ language }) => language))];
}

function reportClaims(live: Live): Problem[] {
  return [...live.former].flatMap(([id, claims]) => {
    const holder = live.conferences.get(id);
    const [first, second] = claims;
    const other = holder ?? second?.file;
    if (first === undefined || other === undefined) return [];
    const reason =
      `Unexpected earlier id \`${id}\` in \`formerly\`, expected one that no other conference has; ` +
      `${other} has it too, so that its links have two targets; remove one of the two`;
    return [createProblem("permalink-duplicate", { file: (second ?? first).file }, reason)];
  });
}
