import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Redirect, Withdrawal } from "../../schemas/permalink.ts";
import { type FindDestination, usePresentName } from "./destination.ts";
import { formatId } from "./id.ts";
import type { Placed } from "./json-lines.ts";
import type { Ledger } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";

/** Checks what authors declared: redirects and withdrawals in the ledger, `formerly` in transcripts. */
export function checkDeclarations(
  ledger: Ledger,
  live: Live,
  findDestination: FindDestination,
): Problem[] {
  return [
    ...[...ledger.redirects, ...ledger.withdrawals].flatMap((placed) =>
      reportHidden(placed, ledger, live),
    ),
    ...ledger.redirects.flatMap((placed) => reportNoTarget(placed, live, findDestination)),
    ...reportClaims(live),
  ];
}

function reportHidden(
  placed: Placed<Redirect | Withdrawal>,
  { published }: Ledger,
  live: Live,
): Problem[] {
  const { record } = placed;
  const hidden = [...listCovered(record, live)][0];
  if (hidden === undefined) return [];
  const [what, tells] =
    "to" in record ? ["redirect", "is elsewhere"] : ["withdrawal", "was withdrawn"];
  const fault = {
    message: `The ledger has a ${what} of \`${formatId(record)}\`, but the text is there, in ${hidden.file}:${String(hidden.line)}.`,
    why: `The ledger says that it ${tells}, and readers can still open it.`,
    fix: published.get(formatId(hidden))?.record.words === hidden.fingerprint ? ifPublished : ifNew,
  };
  return [createProblem("permalink-hidden", placed, fault)];
}

const ifPublished =
  "Remove this line. Only if it was withdrawn on purpose, take it out of the transcript.";
const ifNew =
  "If the text is new, give it an id that was never used. If it was withdrawn on purpose, take it out of the transcript. Only if it is what was published, and was corrected, remove this line.";

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

function reportNoTarget(
  placed: Placed<Redirect>,
  live: Live,
  findDestination: FindDestination,
): Problem[] {
  const { conference, unit, language, to } = placed.record;
  const languages = language === undefined ? listLanguages(live) : [language];
  const destinations = languages.map((one) => findDestination({ conference, unit, language: one }));
  if (destinations.some(({ kind }) => kind !== "missing" && kind !== "circular")) return [];
  const circular = destinations.some(({ kind }) => kind === "circular");
  const fault = {
    message: `The redirect to \`${to}\` leads ${circular ? "in a circle" : "nowhere"}.`,
    why: "Readers who follow the link find no text.",
    fix: "Write the id where the words now stand. Only if they were withdrawn on purpose, withdraw the id with `withdrawn` and `why`.",
  };
  const target = to.split("#")[0] ?? "";
  const file = live.conferences.get(target === "" ? conference : target);
  return [createProblem("permalink-target", placed, fault, file === undefined ? [] : [file])];
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
    const fault = {
      message: `The earlier id \`${id}\` below \`formerly\` is that of ${other} too.`,
      why: "Its links would have two targets.",
      fix: "Keep it in the one that had this id.",
    };
    return [createProblem("permalink-duplicate", { file: (second ?? first).file }, fault)];
  });
}
