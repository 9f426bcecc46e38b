import type { Problem } from "../../problems/problem.ts";
import type { ProblemKindName } from "../../problems/kinds.ts";
import type { Role } from "../../schemas/roles.ts";
import { listRuns } from "../ground/blocks.ts";
import { joinPieces } from "../ground/pieces.ts";
import type { OutlineTurn } from "./outline.ts";
import type { DescribeTurn } from "./units.ts";

/** A turn with its role and what is said in it. */
export interface ReadTurn {
  readonly label: string | undefined;
  readonly role: Role;
  readonly line: number | undefined;
  /** What is said, a paragraph, an item or a cell each. */
  readonly said: readonly Said[];
}

/** A paragraph and its line in the source. */
export interface Said {
  readonly text: string;
  readonly line: number | undefined;
}

/** A unit of such turns. */
export interface ReadUnit {
  readonly kind: "statement" | "exchange";
  readonly turns: readonly ReadTurn[];
}

/** Makes the problem of a place. */
export type Report = (
  kind: ProblemKindName,
  place: Pick<Said, "line">,
  message: string,
  why: string,
  fix: string,
  asks?: readonly string[],
) => Problem;

/** The turn of an outline without its notes. */
export function readTurn(turn: OutlineTurn, describe: DescribeTurn): ReadTurn {
  const said = turn.blocks
    .filter(({ kind }) => kind !== "note")
    .flatMap(listRuns)
    .map((run) => ({ text: joinPieces(run).trim(), line: run[0]?.line }));
  const { text, line } = turn.label ?? { text: undefined, line: said[0]?.line };
  return { label: text, role: describe(turn).role, line, said };
}

/** Whether many of the turns of who answers stand right below a question; at a meeting people speak one after the other. */
export function isConversation(turns: readonly ReadTurn[]): boolean {
  const answers = turns.filter(({ role }) => role === "respondent").length;
  const asked = turns.filter(
    ({ role }, index) => role === "respondent" && turns[index - 1]?.role === "questioner",
  ).length;
  return asked >= 2 && asked >= answers * 0.4;
}

/** The beginning of a paragraph, for a message. */
export function shorten(text: string): string {
  return text.slice(0, 60);
}
