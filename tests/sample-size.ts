/**
 * How many random cases a property is tried with: a fifth of `all` in `npm test`, and all of them in
 * `npm run bench -- properties`, which sets `LECTERN_SAMPLES`.
 */
export function sampleSize(all: number): number {
  return process.env["LECTERN_SAMPLES"] === "all" ? all : Math.ceil(all / 5);
}
