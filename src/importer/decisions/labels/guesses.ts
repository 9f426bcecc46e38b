import { type Problem, createProblem } from "../../../problems/problem.ts";
import type { Role } from "../../../schemas/roles.ts";
import { keyAsk } from "../../ground/asks.ts";
import type { LabelUse } from "./uses.ts";

/**
 * Says which labels have a role for want of anything better. At a meeting nearly all who speak are taken for people who answer, so
 * that more than a few of them are one problem.
 */
export function reportGuesses(
  file: string,
  uses: readonly LabelUse[],
  guessed: ReadonlySet<string>,
  roles: ReadonlyMap<string, Role>,
): Problem[] {
  const found = uses.filter(({ label }) => guessed.has(label));
  const answering = found.filter(({ label }) => roles.get(label) !== "questioner");
  const joined = answering.length > few ? answering : [];
  return [
    ...(joined.length > 0 ? [reportMany(file, joined)] : []),
    ...found.filter((use) => !joined.includes(use)).map((use) => reportOne(file, use, roles)),
  ];
}

const few = 4;

/** So many labels are named in a message. */
const longest = 12;

function reportMany(file: string, uses: readonly LabelUse[]): Problem {
  const labels = uses.map(({ label }) => label);
  const shown = labels.slice(0, longest).map((label) => `\`${label}\``);
  const more = labels.length > longest ? ` and ${String(labels.length - longest)} more` : "";
  const [first = ""] = labels;
  return createProblem(
    "import-roles",
    { file, line: uses[0]?.line ?? 1 },
    {
      message: `The labels ${shown.join(", ")}${more} are taken for people who answer, since nothing says that they ask.`,
      why: "An exchange begins with who asks.",
      fix: `Say of each who asks \`--questioner "${first}"\`.`,
    },
    labels.map((label) => keyAsk("role", { label })),
  );
}

function reportOne(
  file: string,
  { label, line }: LabelUse,
  roles: ReadonlyMap<string, Role>,
): Problem {
  const does =
    roles.get(label) === "questioner"
      ? "asks, since it stands where questions stand"
      : "answers, since nothing says that it asks";
  return createProblem(
    "import-roles",
    { file, line },
    {
      message: `The label \`${label}\` is taken for somebody who ${does}.`,
      why: "An exchange begins with who asks.",
      fix: `Say who it is with \`--questioner "${label}"\` or \`--respondent "${label}"\`.`,
    },
    [keyAsk("role", { label })],
  );
}
