import { rules } from "./consequence-rules.ts";
import { type Problem, sortProblems } from "./problem.ts";

/**
 * Puts problems that follow from another under that one, without their advice: it would mend what is not broken.
 * What follows from a problem that itself follows from another is put under the first. An error never follows from a
 * warning, so that errors stay errors.
 *
 * @example a person's file that cannot be read, and labels that name the person → the file, and under it the labels
 */
export function foldProblems(problems: readonly Problem[]): Problem[] {
  const sorted = sortProblems(problems);
  const findCause = indexCauses(sorted);
  const groups = Map.groupBy(sorted, (problem) => findRoot(problem, findCause));
  const folded = [...groups].map(([cause, group]) => {
    const consequences = group.filter((one) => one !== cause).map(leaveAdvice);
    return { ...leaveKeys(cause), ...(consequences.length > 0 && { consequences }) };
  });
  return sortProblems(folded);
}

/** The consequences of a problem, each with its place; beyond a few only their number. */
export function listConsequences(consequences: readonly Problem[]): string[] {
  const listed = consequences
    .slice(0, mostListed)
    .map(({ message, file, line }) => `${message.replace(/\.$/, "")} (${file}:${String(line)}).`);
  const more = consequences.length - mostListed;
  return more > 0 ? [...listed, `${String(more)} more like these.`] : listed;
}

const mostListed = 5;

type FindCause = (problem: Problem) => Problem | undefined;

/** Finds for a problem the first one from which it follows by the first rule that holds. */
function indexCauses(sorted: readonly Problem[]): FindCause {
  const kinds = Map.groupBy(sorted, ({ kind }) => kind);
  const indexes = rules.map((rule) => {
    const causes = new Map<string, Problem>();
    const found = sortProblems(rule.from.flatMap((kind) => kinds.get(kind) ?? []));
    for (const cause of found.toSorted((a, b) => rank(a) - rank(b))) {
      for (const key of rule.causeKeys(cause)) if (!causes.has(key)) causes.set(key, cause);
    }
    return { ...rule, causes };
  });
  return (problem) => {
    for (const { kinds: consequences, keys, causes } of indexes) {
      if (!consequences.includes(problem.kind)) continue;
      const found = keys(problem).flatMap((key) => causes.get(key) ?? []);
      const cause = found.find((one) => one !== problem && rank(one) <= rank(problem));
      if (cause !== undefined) return cause;
    }
    return undefined;
  };
}

/** Errors before warnings. */
function rank({ level }: Problem): number {
  return level === "error" ? 0 : 1;
}

/** The rules have no circle, but that the first of several problems of a kind may stand for all. */
function findRoot(problem: Problem, findCause: FindCause): Problem {
  const cause = findCause(problem);
  return cause === undefined ? problem : findRoot(cause, findCause);
}

function leaveAdvice(problem: Problem): Problem {
  return { ...leaveKeys(problem), fix: undefined };
}

function leaveKeys(problem: Problem): Problem {
  return { ...problem, about: undefined };
}
