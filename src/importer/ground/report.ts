import type { Problem } from "../../problems/problem.ts";
import type { ImportReport } from "../../schemas/import-report.ts";
import type { Ask } from "./asks.ts";
import type { Dropped, Repair } from "./draft.ts";

/** What became of one document, as `--report` writes it. */
export interface DocumentReport {
  /** The raw file as given. */
  readonly source: string;
  /** Path of the written transcript below the content folder; null where it was refused. */
  readonly output: string | null;
  /** Name of the format that read it; null where none could. */
  readonly format: string | null;
  /** 0 to 1: how sure the format was. */
  readonly confidence: number;
  /** The profile of the publisher, and what came from it. */
  readonly profile?: ImportReport["profile"];
  readonly words: ImportReport["words"];
  readonly dropped: readonly Dropped[];
  readonly repairs: readonly Repair[];
  readonly statements: number;
  readonly exchanges: number;
  readonly turns: number;
  /** How many turns each label has; `""` for speech without a label. */
  readonly labels: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
  /** What would be asked on a terminal; left out where nothing is. */
  readonly asks?: readonly Ask[];
}

/** A report of a document that was refused before it could be read. */
export function refuseDocument(source: string, problems: readonly Problem[]): DocumentReport {
  return {
    source,
    output: null,
    format: null,
    confidence: 0,
    words: { source: 0, kept: 0, dropped: 0 },
    dropped: [],
    repairs: [],
    statements: 0,
    exchanges: 0,
    turns: 0,
    labels: {},
    problems,
  };
}
