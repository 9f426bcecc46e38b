import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { Role } from "../../../schemas/roles.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { namesHearing, readHearingRow } from "../../grammar/hearing-row.ts";
import { findKind } from "../../grammar/kind.ts";
import type { SourceText } from "../../ground/draft.ts";
import { endsSentence } from "../../ground/lines.ts";
import { joinPieces } from "../../ground/pieces.ts";
import type { OutlineItem } from "../outline.ts";

/** What shows that a source is the record of a hearing, and the roles that its rows and labels say. */
export interface Hearing {
  readonly shown: SourceText;
  readonly roles: ReadonlyMap<string, Role>;
}

/**
 * Reads whether a document is the record of an inquiry or another hearing, where counsel asks, witnesses answer and a
 * chair does both: by its title, its place or a short row above the speech, unless the title names a press conference,
 * or by rows that call a witness. Labels of a chair, and those whom such rows name, have their roles; the others are left
 * to the order of speech.
 */
export function readHearing(
  values: { readonly title?: string; readonly place?: string },
  items: readonly OutlineItem[],
  labels: readonly string[],
): Hearing | undefined {
  const rows = items.flatMap(listRows);
  const read = rows.flatMap((row) => readHearingRow(row.text) ?? []);
  const first = rows.find(({ text }) => readHearingRow(text) !== undefined);
  const speech = items.findIndex(({ kind }) => kind === "turn");
  const above = items.slice(0, Math.max(0, speech)).flatMap(listRows);
  const named = [values.title ?? "", values.place ?? ""]
    .map((text) => ({ text, line: 1 }))
    .concat(above.filter(({ text }) => text.length < 80 && !endsSentence(text.trim())))
    .find(({ text }) => namesHearing(text) && findKind(values.title ?? "") === undefined);
  const meetsPress = above.some(({ text }) => findKind(text) !== undefined || press.test(text));
  const shown = first ?? (meetsPress ? undefined : named);
  if (shown === undefined) return undefined;
  const roles = new Map<string, Role>();
  for (const label of labels) {
    const said = read.find(({ name }) => isSame(label, name))?.role;
    const role = said ?? offices.find(([office]) => office.test(label))?.[1];
    if (role !== undefined) roles.set(label, role);
  }
  return { shown, roles };
}

/** Says which roles the labels of a hearing were given. */
export function reportHearing(
  file: string,
  { shown }: Hearing,
  roles: ReadonlyMap<string, Role>,
): Problem {
  const list = (role: Role, verb: string) => {
    const labels = [...roles].filter(([, one]) => one === role).map(([label]) => `\`${label}\``);
    const more = labels.length > longest ? ` and ${String(labels.length - longest)} more` : "";
    return labels.length === 0 ? [] : [`${verb}: ${labels.slice(0, longest).join(", ")}${more}`];
  };
  const said = [
    ...list("questioner", "who asks"),
    ...list("respondent", "who answers"),
    ...list("moderator", "who chairs"),
  ];
  return createProblem(
    "import-roles",
    { file, line: shown.line },
    {
      message: `The source is a hearing (\`${shown.text.trim().slice(0, 60)}\`); ${said.join("; ")}.`,
      why: "Counsel, witnesses and a chair all ask and answer there, so that the order of speech may mislead.",
      fix: "Check them, and say what is wrong with `--questioner`, `--respondent` or `--moderator`.",
    },
  );
}

const longest = 6;

/** A row that says that the press asks. */
const press =
  /\bmedios (?:de comunicación)?|\b(?:to|from) the (?:press|media)\b|\bà la presse\b|\ba la prensa\b/iu;

/** Offices and words that labels of a hearing have; elsewhere a chairman may be who answers. */
const offices: readonly (readonly [RegExp, Role])[] = [
  [
    /^(?:the |o sr\. |a sra\. |el señor |la señora )?(?:chair(?:man|woman|person)?|vice[- ]chair(?:man)?|presiding (?:judge|officer|member)|president|(?:presiding |lead )?commissioner|coroner|judge|court|(?:le |la )?présidente?|(?:der |die )?vorsitzender?|(?:el |la )?president[ea]|(?:il |la )?presidente|voorzitter|委員長|议长|위원장)(?: [\p{Lu}.'’-]{2,20}){0,3}(?:\s\(.{2,80}\))?$/iu,
    "moderator",
  ],
  [
    /^[^,]{4,50},\s(?:(?:le |la |el |il |the )?(?:vice-?\s?)?(?:chair(?:man|woman|person)?|présidente?|president[ea]|vorsitzender?|voorzitter))$/iu,
    "moderator",
  ],
  [
    /^(?:the )?witness(?: \S{1,12})?$|^(?:le )?témoin$|^(?:der )?zeug(?:e|in)$|^testigo$|^証人$/iu,
    "respondent",
  ],
  [/^(?:senior |lead |leading )?counsel\b/iu, "questioner"],
];

/** Whether a row names who has a label: the family name is the last word of both. */
function isSame(label: string, name: string): boolean {
  const [a, b] = [label, name].map((text) =>
    normaliseLabel(text)
      .split(/[\s,]+/u)
      .at(-1),
  );
  return a !== undefined && a.length > 2 && a === b;
}

/** Notes and headings of an item; speech says nothing of who speaks. */
function listRows(item: OutlineItem): SourceText[] {
  const texts = item.kind === "turn" ? item.blocks.filter(({ kind }) => kind === "note") : [item];
  return texts.flatMap((one) => {
    const pieces = "pieces" in one ? one.pieces : [];
    return pieces.length === 0 ? [] : { text: joinPieces(pieces), line: pieces[0]?.line ?? 1 };
  });
}
