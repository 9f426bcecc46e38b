import { getSystemErrorMap, inspect, stripVTControlCharacters } from "node:util";
import { type BuildRequest, buildSite as buildWholeSite } from "../build/build-site.ts";
import { isSystemError, reportSystemError } from "../files/system-error.ts";
import type { Problem } from "../problems/problem.ts";
import { isRefusal } from "../problems/refusal.ts";
import { formatProblems } from "../problems/report.ts";
import { showText } from "../text/show-characters.ts";

/**
 * Builds the site in this process. What is wrong with the content, and what the system refuses, is told
 * without the place in Astro's code where it came to light; any other error is a defect and is shown with its stack.
 * Does not return where the build fails, because Astro leaves servers open then: the process ends with exit code 1.
 */
export async function buildSite(request: BuildRequest): Promise<void> {
  process.env["ASTRO_TELEMETRY_DISABLED"] ??= "1";
  const fail = (error: unknown) => {
    console.error(`\n${explainFailure(error, request.outDir)}`);
    process.exit(1);
  };
  process.on("uncaughtException", fail);
  try {
    await buildWholeSite(request);
  } catch (error) {
    fail(error);
  }
  process.off("uncaughtException", fail);
}

/** What to print about an error that ended the build of a site in a folder. */
export function explainFailure(error: unknown, folder: string): string {
  const causes = listCauses(error);
  const refusal = causes.find(isRefusal);
  if (refusal !== undefined) return refusal.message;
  for (const cause of causes) {
    const problem = reportSystemError(readNative(cause) ?? cause, folder);
    if (problem !== undefined) return formatProblems([tellOfBuild(problem, folder)]);
  }
  return showText(stripVTControlCharacters(`The build failed: ${inspect(error)}`));
}

/** The error, what caused it, and the errors that it gathers. */
function listCauses(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [error];
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  const below = [...(cause === undefined ? [] : [cause]), ...(Array.isArray(errors) ? errors : [])];
  return [error, ...below.flatMap(listCauses)];
}

/** What Astro's bundler, which is not written in JavaScript, is refused stands in its message alone. */
function readNative(error: unknown): NodeJS.ErrnoException | undefined {
  if (!(error instanceof Error) || isSystemError(error)) return undefined;
  const number = /\(os error (\d{1,5})\)/.exec(error.message)?.[1];
  const [code] = getSystemErrorMap().get(-Number(number)) ?? [];
  if (code === undefined) return undefined;
  return Object.assign(new Error(code), { errno: -Number(number), code, syscall: "write" });
}

/** A file of the new site is told by the name that it would have had. */
function tellOfBuild(problem: Problem, folder: string): Problem {
  return {
    ...problem,
    file: problem.file.replace(/^(?:.*\/)?\.[^/]+\.draft-\d+(?=\/|$)/s, folder),
    why: "The build stopped, and the new site was not finished. The last site stands as it was.",
  };
}
