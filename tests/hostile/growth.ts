import { Session } from "node:inspector";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * What is wrong with how the work grows with the length of what it is given, as a sentence; undefined where it
 * grows about as the length does. The measure is the same on every machine: how many blocks of code are run, which V8
 * counts, and how many characters or entries are passed in searching for one. A text of four times the length may take
 * six times as many steps; a quadratic piece of code takes sixteen times as many. What a regular expression does is not
 * counted, since each is proved to be linear by itself.
 *
 * @param length of the shorter text
 * @param create makes what is given to the work, of about that length
 */
export function findGrowth<Given>(
  length: number,
  create: Create<Given>,
  work: (given: Given) => unknown,
): string | undefined {
  const long = create(length * 4);
  const countLong = () => countSteps(() => work(long));
  if (countLong() <= fewSteps * length * 4) return undefined;
  const short = create(length);
  const few = countSteps(() => work(short));
  // Work that is done once for all was counted with what came first.
  const many = countLong();
  if (many <= mostTimes * few) return undefined;
  const start = JSON.stringify(short).slice(0, 20);
  return `${start}…: a length of ${String(length)} takes ${String(few)} steps, four times as much ${String(many)}`;
}

/**
 * The same of several texts, all that are wrong. To take counts takes longer than most work, so that the texts of a
 * few are read before counts are taken: together they are seldom too many.
 */
export function listGrowth<Given>(
  length: number,
  created: readonly Create<Given>[],
  work: (given: Given) => unknown,
): string[] {
  const few = created.slice(0, atOnce);
  if (few.length === 0) return [];
  const long = few.map((create) => create(length * 4));
  const isFew = countSteps(() => long.map(work)) <= fewSteps * length * 4;
  const found = isFew ? [] : few.flatMap((create) => findGrowth(length, create, work) ?? []);
  return [...found, ...listGrowth(length, created.slice(atOnce), work)];
}

type Create<Given> = (length: number) => Given;

const mostTimes = 6;
/** Steps for each character of which a quadratic piece of code takes more. */
const fewSteps = 150;
/** How many texts are read before counts are taken. */
const atOnce = 6;

/** The folder whose code is counted. */
const root = pathToFileURL(fileURLToPath(new URL("../../", import.meta.url))).href;

let session: Session | undefined;

/** Counts what was run since steps were counted last, which is this work and the little that tests do between. */
function countSteps(work: () => unknown): number {
  session ??= startCounting();
  const passed = countPassed(work);
  return passed + takeCounts(session);
}

/** How many characters and entries are passed by searches from one end of a string or a list. */
function countPassed(work: () => unknown): number {
  let passed = 0;
  const { indexOf, includes } = String.prototype;
  const list = { indexOf: Array.prototype.indexOf, includes: Array.prototype.includes };
  String.prototype.indexOf = function (searched, from = 0) {
    const found = indexOf.call(this, searched, from);
    passed += Math.max(0, (found === -1 ? this.length : found) - from);
    return found;
  };
  String.prototype.includes = function (searched, from = 0) {
    return this.indexOf(searched, from) !== -1;
  };
  Array.prototype.indexOf = function (searched, from = 0) {
    const found = list.indexOf.call(this, searched, from);
    passed += Math.max(0, (found === -1 ? this.length : found) - from);
    return found;
  };
  Array.prototype.includes = function (searched, from = 0) {
    passed += this.length;
    return list.includes.call(this, searched, from);
  };
  try {
    work();
    return passed;
  } finally {
    Object.assign(String.prototype, { indexOf, includes });
    Object.assign(Array.prototype, list);
  }
}

function startCounting(): Session {
  const started = new Session();
  started.connect();
  post(started, "Profiler.enable");
  post(started, "Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return started;
}

/** How often blocks were run since counts were taken last. */
function takeCounts(of: Session): number {
  const { result } = post(of, "Profiler.takePreciseCoverage") as Coverage;
  let sum = 0;
  for (const { url, functions } of result) {
    if (!url.startsWith(root)) continue;
    for (const { ranges } of functions) for (const { count } of ranges) sum += count;
  }
  return sum;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** What the inspector answers at once, since it runs in this process. */
function post(to: Session, method: string, params: object = {}): unknown {
  let answer: unknown;
  to.post(method, params, (error, result) => {
    if (error !== null) throw error;
    answer = result;
  });
  return answer;
}
