import { AsyncLocalStorage } from "node:async_hooks";
import type { Archive } from "./archive.ts";

/**
 * What a page reads of the archive while it is rendered, as questions that can be put again: a build that finds the
 * same answers to the questions of a page need not render it. Where nothing is recorded, as in commands and in the
 * development server, this costs nothing.
 *
 * A question is a kind and its arguments, a line each: `people`, `hayashi-yoshimasa`. What is read to answer it is not recorded
 * beside it, so that a page depends on the answer and not on all that the answer was found in.
 */
export async function recordReads<Result>(work: () => Promise<Result>): Promise<Recorded<Result>> {
  const reads = new Set<string>();
  const result = await recording.run(reads, work);
  return { result, reads: [...reads].sort() };
}

/** Records that a page under way puts a question. */
export function noteRead(kind: string, ...args: readonly string[]): void {
  recording.getStore()?.add(args.length === 0 ? kind : `${kind}\n${args.join("\n")}`);
}

/** Does something of which the reads are not recorded, because a question stands for them. */
export function withoutReads<Result>(work: () => Result): Result {
  return recording.getStore() === undefined ? work() : recording.run(undefined, work);
}

/**
 * Makes a function a question: a page that calls it depends on its answer. The answer must hold all that the page can
 * learn by it, as plain data. It is found once for an archive.
 */
export function asQuestion<Args extends readonly string[], Answer>(
  kind: string,
  find: (archive: Archive, ...args: Args) => Answer,
): (archive: Archive, ...args: Args) => Answer {
  const found = new WeakMap<Archive, Map<string, Answer>>();
  const findOnce = (archive: Archive, ...args: Args): Answer => {
    const known = found.get(archive) ?? new Map<string, Answer>();
    found.set(archive, known);
    const key = args.join("\n");
    if (!known.has(key))
      known.set(
        key,
        withoutReads(() => find(archive, ...args)),
      );
    return known.get(key) as Answer;
  };
  defineRead(kind, findOnce);
  return (archive, ...args) => {
    noteRead(kind, ...args);
    return findOnce(archive, ...args);
  };
}

/**
 * The function `make`, with its results kept for as long as there are the archive and the key. All that the first call
 * reads is recorded of each page that asks again.
 */
export function memoizeReads<
  Context extends { readonly archive: Archive },
  Key extends object,
  Result,
>(make: (context: Context, key: Key) => Result): (context: Context, key: Key) => Result {
  const kept = new WeakMap<Archive, WeakMap<Key, { result: Result; reads: Set<string> }>>();
  return (context, key) => {
    const known = kept.get(context.archive) ?? new WeakMap();
    kept.set(context.archive, known);
    let found = known.get(key);
    if (found === undefined) {
      const reads = new Set<string>();
      found = { result: recording.run(reads, () => make(context, key)), reads };
      known.set(key, found);
    }
    const store = recording.getStore();
    for (const read of found.reads) store?.add(read);
    return found.result;
  };
}

/** Says how a kind of question is answered. */
export function defineRead<Args extends readonly string[]>(
  kind: string,
  answer: (archive: Archive, ...args: Args) => unknown,
): void {
  answers.set(kind, answer as Find);
}

/** The kind of a recorded question, and its arguments. */
export function splitRead(read: string): string[] {
  return read.split("\n");
}

/**
 * The present answer to a recorded question, or a promise of it.
 *
 * @throws for a kind that no code defines any more
 */
export function answerRead(archive: Archive, read: string): unknown {
  const [kind = "", ...args] = splitRead(read);
  const answer = answers.get(kind);
  if (answer === undefined) throw new TypeError(`no question is of the kind ${kind}`);
  return answer(archive, ...args);
}

const recording = new AsyncLocalStorage<Set<string> | undefined>();
const answers = new Map<string, Find>();

type Find = (archive: Archive, ...args: readonly string[]) => unknown;

export interface Recorded<Result> {
  readonly result: Result;
  /** The questions, sorted. */
  readonly reads: string[];
}
