import { existsSync, readFileSync } from "node:fs";
import { LineCounter, parse, parseDocument, stringify } from "yaml";
import { type Problem, createProblem, hasErrors } from "../problems/problem.ts";
import { createRefusal } from "../problems/refusal.ts";
import { formatProblems } from "../problems/report.ts";
import { describeIssues } from "./describe-issues.ts";
import { findCharacters } from "./find-characters.ts";
import type { Locate } from "./locate-field.ts";
import { readYaml } from "./read-yaml.ts";
import { type SiteConfig, type SiteSettings, siteSchema } from "./site.ts";

/**
 * Judges the settings of `src/site.config.ts`. Some may be set from outside, so that the same code builds
 * another archive: `LECTERN_SITE` names a YAML file of settings that take their place (`npm start -- --demo` uses
 * `tests/demo/site.yaml`), and `LECTERN_URL`, `LECTERN_BASE` and `LECTERN_PICTURES` go before both.
 *
 * @throws a refusal with every problem of all three
 */
export function readSite(settings: SiteSettings, env: Environment = process.env): SiteConfig {
  const file = readFile(env["LECTERN_SITE"]);
  const variables = readVariables(env);
  const problems = [
    ...judge({ ...settings, ...variables }, (key) => locateSetting(key, variables)),
    ...file.problems,
  ];
  if (problems.length > 0) {
    throw createRefusal(`The settings of the site have errors.\n\n${formatProblems(problems)}`);
  }
  return siteSchema.parse({ ...settings, ...file.settings, ...variables });
}

const settingsFile = "src/site.config.ts";

const variableNames = {
  url: "LECTERN_URL",
  base: "LECTERN_BASE",
  pictures: "LECTERN_PICTURES",
} as const;

function readVariables(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variableNames).flatMap(([key, name]) => {
      const value = env[name];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function readFile(file: string | undefined): { settings: object; problems: readonly Problem[] } {
  if (file === undefined) return { settings: {}, problems: [] };
  if (!existsSync(file)) return { settings: {}, problems: [reportMissing(file)] };
  const text = readFileSync(file, "utf8");
  const { problems } = readYaml(text, siteSchema.partial(), { file });
  if (hasErrors(problems)) return { settings: {}, problems };
  return { settings: (parse(text, { schema: "core" }) ?? {}) as object, problems };
}

function reportMissing(file: string): Problem {
  return createProblem(
    "field-invalid",
    { file: "LECTERN_SITE" },
    {
      message: `The file \`${file}\` does not exist.`,
      why: "It would hold the settings of the site.",
      fix: "Correct the name, or do not set `LECTERN_SITE`.",
    },
  );
}

/** Settings in code are judged as the YAML that they would be: what is said of an author's file is said of them. */
function judge(settings: object, locate: (key: string) => ReturnType<Locate>): Problem[] {
  const yaml = stringify(settings);
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const locateKey: Locate = (offset) => locate(findKey(yaml, offset));
  const result = siteSchema.safeParse(settings);
  const issues = result.success
    ? []
    : describeIssues(result.error, siteSchema, document, locateKey);
  return [...issues, ...findCharacters(document, yaml, locateKey)];
}

/** The setting to which a place in the YAML belongs: keys of settings stand at the beginnings of lines. */
function findKey(yaml: string, offset: number): string {
  const end = yaml.indexOf("\n", offset);
  const keys = [...yaml.slice(0, end < 0 ? undefined : end).matchAll(/^[a-zA-Z]+/gm)];
  return keys.at(-1)?.[0] ?? "";
}

/** Where a setting is given: in a variable of the environment, else in the code. */
function locateSetting(key: string, variables: object): ReturnType<Locate> {
  if (key in variables) {
    return { file: variableNames[key as keyof typeof variableNames], line: 1, column: 1 };
  }
  const code = existsSync(settingsFile) ? readFileSync(settingsFile, "utf8").split("\n") : [];
  const index = code.findIndex((text) => text.trimStart().startsWith(`${key}:`));
  const column = (code[index]?.search(/\S/) ?? 0) + 1;
  return { file: settingsFile, line: Math.max(index, 0) + 1, column };
}

type Environment = Readonly<Record<string, string | undefined>>;
