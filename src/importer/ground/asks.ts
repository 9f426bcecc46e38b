import type { Problem } from "../../problems/problem.ts";

/** What may be asked about a document: the field or the label that a flag of that name says. */
export const askedFlags = [
  ...(["title", "start", "timeZone", "language", "publisher"] as const),
  ...(["labels", "role"] as const),
] as const;
export type AskedFlag = (typeof askedFlags)[number];

/** One thing that is missing or doubtful, for a person to answer. */
export interface Ask {
  /** `labels` asks who speaks at all, `role` what one label does. */
  readonly flag: AskedFlag;
  /** The label that `role` is about. */
  readonly label?: string;
  /** Line of the source that shows it, from 1. */
  readonly line: number;
  /** Answers that fit what stands there. */
  readonly examples: readonly string[];
  /** What is wrong, and why it matters. */
  readonly message: string;
  /** Whether nothing is imported without an answer. */
  readonly required: boolean;
}

/** The key by which a problem says that an answer would mend it. */
export function keyAsk(
  flag: AskedFlag,
  { label = "", examples = [] as readonly string[] } = {},
): string {
  return `${prefix}${JSON.stringify([flag, label, ...examples])}`;
}

const prefix = "ask ";

/** Takes from problems what they ask; each thing is asked once, the first time. */
export function takeAsks(problems: readonly Problem[]): { asks: Ask[]; problems: Problem[] } {
  const asks = new Map<string, Ask>();
  const left = problems.map((problem) => {
    const { about = [], ...rest } = problem;
    const keys = about.filter((key) => key.startsWith(prefix));
    for (const key of keys) {
      const ask = readAsk(key.slice(prefix.length), problem);
      const name = `${ask.flag} ${ask.label ?? ""}`;
      if (!asks.has(name)) asks.set(name, ask);
    }
    const others = about.filter((key) => !key.startsWith(prefix));
    return others.length > 0 ? { ...rest, about: others } : rest;
  });
  const order = ({ flag }: Ask) => (flag === "labels" ? -1 : askedFlags.indexOf(flag));
  return { asks: [...asks.values()].sort((a, b) => order(a) - order(b)), problems: left };
}

function readAsk(key: string, { message, why = "", line, level }: Problem): Ask {
  const [flag, label = "", ...examples] = JSON.parse(key) as [AskedFlag, string?, ...string[]];
  return {
    ...{ flag, line, examples, required: level === "error" },
    message: `${message} ${why}`.trim(),
    ...(label !== "" && { label }),
  };
}
