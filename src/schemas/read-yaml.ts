import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type Explanation, type Problem, createProblem, hasErrors } from "../problems/problem.ts";
import { describeIssues } from "./describe-issues.ts";
import { findCharacters } from "./find-characters.ts";
import type { Locate } from "./locate-field.ts";
import { longest } from "./longest.ts";
import { findRefused } from "./refused-yaml.ts";

/** The place of a piece of YAML. */
export interface YamlPlace {
  readonly file: string;
  /** Line of the file on which the YAML begins; default 1. */
  readonly line?: number;
}

/** The result: it has a value only if no problem is an error. */
export interface ReadYaml<Value> {
  readonly value?: Value;
  /**
   * Without a value: the fields of a mapping that are right by themselves, so that their references can still
   * be checked. Absent if the YAML itself cannot be read.
   */
  readonly fields?: Partial<Value>;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2 and checks it against a schema. All problems are reported at once, each at the line and
 * column of the wrong value or the wrong key.
 *
 * Dates stay strings. Anchors, aliases, tags and several documents are refused, so that a small file
 * cannot grow into a large value and every field has the value that it shows.
 *
 *     readYaml("naem: x", z.strictObject({ name: line }), { file: "a.yaml" }).problems
 *     → field-unknown `naem` at 1:1: rename it to `name`
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  place: YamlPlace,
): ReadYaml<z.output<Schema>> {
  if (yaml.length > longest.yaml) return { problems: [reportLength(yaml.length, place)] };
  const { document, lines } = parse(yaml);
  const locate = createLocator(lines, place);
  if (document === undefined) return { problems: [reportDepth(place)] };
  const characters = findCharacters(document, yaml, locate);
  const problems = [
    ...reportSyntax(document, yaml, locate),
    ...(document.errors.some(isBroken) ? [] : findRefused(document, locate)),
    ...characters,
  ];
  if (document.errors.some(isBroken)) return { problems };
  if (problems.some((problem) => problem.kind === "yaml-refused")) return { problems };
  const raw: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const result = schema.safeParse(raw);
  if (result.success && !hasErrors(problems)) return { value: result.data, problems };
  const issues = result.success ? [] : describeIssues(result.error, schema, document, locate);
  const others = issues.filter((issue) => !isExplained(issue, characters));
  return { fields: readFields(raw, schema), problems: [...problems, ...others] };
}

/** A schema, too, refuses a value for its characters; that is said once. */
function isExplained({ kind, line }: Problem, characters: readonly Problem[]): boolean {
  return (
    kind === "field-invalid" && characters.some((one) => hasErrors([one]) && one.line === line)
  );
}

function readFields<Schema extends z.ZodType>(
  raw: unknown,
  schema: Schema,
): Partial<z.output<Schema>> {
  if (!(schema instanceof z.ZodObject) || typeof raw !== "object" || raw === null) return {};
  const values = new Map(Object.entries(raw));
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(
    ([key, field]) => {
      const { success, data } = field.safeParse(values.get(key));
      return success ? [[key, data] as const] : [];
    },
  );
  return Object.fromEntries(fields) as Partial<z.output<Schema>>;
}

function parse(yaml: string): { document?: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  try {
    const options = { lineCounter: lines, prettyErrors: false, schema: "core" } as const;
    return { document: parseDocument(yaml, options), lines };
  } catch (error) {
    if (error instanceof RangeError) return { lines };
    throw error;
  }
}

function createLocator(lines: LineCounter, { file, line: first = 1 }: YamlPlace): Locate {
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + first - 1, column: Math.max(col, 1) };
  };
}

function reportLength(length: number, { file, line }: YamlPlace): Problem {
  return createProblem(
    "file-size",
    { file, line },
    {
      message: `The YAML has ${String(length)} characters, expected at most ${String(longest.yaml)}.`,
      why: "No record is that long, and reading it could take very long.",
      fix: "Look for what was pasted into it by mistake.",
    },
  );
}

function reportDepth({ file, line }: YamlPlace): Problem {
  return createProblem(
    "yaml-syntax",
    { file, line },
    {
      message: "Lists or mappings are nested too deeply.",
      why: "The file cannot be read.",
      fix: "Remove the nesting.",
    },
  );
}

/** Reports every key that is written twice, and the first other error: the next ones follow from it. */
function reportSyntax(document: Document.Parsed, yaml: string, locate: Locate): Problem[] {
  const [broken] = document.errors.filter(isBroken);
  const twice = document.errors.filter((error) => !isBroken(error));
  return [...(broken ? [broken] : []), ...twice].map(({ code, message, pos }) => {
    const key = /^[^\s:]*/.exec(yaml.slice(pos[0]))?.[0] ?? "";
    const fault = code === "DUPLICATE_KEY" ? explainDuplicate(key) : explainSyntax(code, message);
    return createProblem("yaml-syntax", locate(pos[0]), fault);
  });
}

/** Whether the rest of a document may be misread; a key that is written twice leaves it as it is. */
function isBroken({ code }: { readonly code: string }): boolean {
  return code !== "DUPLICATE_KEY";
}

function explainDuplicate(key: string): Explanation {
  return {
    message: `The key \`${key}\` is written twice.`,
    why: "Only one of the two values could be kept.",
    fix: "Write both values below one of them, or keep the one that is right.",
  };
}

function explainSyntax(code: string, message: string): Explanation {
  if (code === "MULTIPLE_DOCS") {
    return {
      message: "Unexpected second YAML document, expected one.",
      why: "The rest of the file would be lost.",
      fix: "Remove the line `---`.",
    };
  }
  return {
    message: `The YAML cannot be read: ${message.replaceAll("\n", " ").replace(/(?<![.\s])[.\s]+$/, "")}.`,
    why: "None of its fields can be used.",
    fix: "Write `key: value` lines, and put a value with special characters in quotes.",
  };
}
