/**
 * What is wrong with how the work grows with the length of what it is given, as a sentence; undefined where it
 * grows about as the length does. The measure is the processor time of this thread: a text of four times the
 * length may take eight times as long, a quadratic piece of code takes sixteen times. Work that is done at once
 * is not measured twice, and what looks too slow is measured again, since other programs disturb it.
 *
 * @param length of the shorter text
 * @param create makes what is given to the work, of about that length
 */
export function findGrowth<Given>(
  length: number,
  create: (length: number) => Given,
  work: (given: Given) => unknown,
): string | undefined {
  const [small, large] = [create(length), create(length * 4)];
  let least = measure(work, large);
  if (least < atOnce) return undefined;
  let before = Infinity;
  for (let round = 0; round < rounds; round++) {
    before = Math.min(before, measure(work, small));
    least = Math.min(least, measure(work, large));
    if (least < atOnce || least / before <= mostTimes) return undefined;
  }
  const [from, to] = [before, least].map((time) => `${time.toFixed(0)} ms`);
  return `${String(length)} characters take ${from ?? ""}, four times as many ${to ?? ""}`;
}

const mostTimes = 8;
const rounds = 4;
/** Milliseconds in which a quadratic piece of code does not get through the longer text. */
const atOnce = 30;

function measure<Given>(work: (given: Given) => unknown, given: Given): number {
  const start = process.threadCpuUsage();
  work(given);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
