import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair } from "yaml";
import { shortenText } from "../text/cut-text.ts";
import { z } from "zod";
import { type Explanation, type Problem, createProblem } from "../problems/problem.ts";
import { suggestNearest } from "../problems/suggestion.ts";
import { describeField, findKeyMeant, listFields } from "./fields.ts";
import type { Locate } from "./locate-field.ts";

/** Turns the issues of a schema into problems, at most one for each value. */
export function describeIssues(
  error: z.ZodError,
  schema: z.ZodType,
  document: Document.Parsed,
  locate: Locate,
): Problem[] {
  const context: Context = { schema, document, locate };
  const misspelt = new Set(error.issues.flatMap((issue) => listMisspelt(issue, schema)));
  const seen = new Set<string>();
  return error.issues.flatMap((issue) => {
    const path = JSON.stringify(issue.path.map(String));
    if (issue.code !== "unrecognized_keys" && (seen.has(path) || misspelt.has(path))) return [];
    seen.add(path);
    return describeIssue(issue, context);
  });
}

/** Paths of keys that are missing because an unknown key is most likely meant for them. */
function listMisspelt(issue: z.core.$ZodIssue, schema: z.ZodType): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  return issue.keys.flatMap((key) => {
    const meant = findKeyMeant(schema, issue.path, key);
    return meant === undefined ? [] : [JSON.stringify([...issue.path.map(String), meant])];
  });
}

interface Context {
  readonly schema: z.ZodType;
  readonly document: Document.Parsed;
  readonly locate: Locate;
}

function describeIssue(issue: z.core.$ZodIssue, context: Context): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => describeUnknown(key, issue.path, context));
  }
  const { pair, node } = findNode(context.document, issue.path);
  if (issue.code === "invalid_key") return [describeKey(issue, pair, context)];
  if (node === undefined && pair === undefined) return [describeMissing(issue, context)];
  const offset = startOf(node) ?? startOf(pair?.key) ?? 0;
  const { expected, fix } = explain(issue, node);
  return [
    createProblem("field-invalid", context.locate(offset), {
      message: `Unexpected ${show(node)}, ${expected}.`,
      ...adviseField(issue.path, context),
      ...(fix !== undefined && { fix }),
    }),
  ];
}

function describeUnknown(key: string, path: Path, { schema, document, locate }: Context): Problem {
  const known = listFields(schema, path);
  const offset = startOf(findNode(document, [...path, key]).pair?.key) ?? 0;
  const meant = findKeyMeant(schema, path, key);
  return createProblem("field-unknown", locate(offset), {
    message: `Unexpected key \`${key}\`, expected one of ${quoteAll(known)}.`,
    why: "Nothing reads it, so its value would be lost.",
    fix:
      meant === undefined
        ? "Rename it to the field that is meant. If none is, remove it."
        : `Rename it to \`${meant}\`.`,
  });
}

function describeKey(
  issue: z.core.$ZodIssueInvalidKey,
  pair: Pair | undefined,
  { locate }: Context,
): Problem {
  const key = String(issue.path.at(-1));
  return createProblem("field-invalid", locate(startOf(pair?.key) ?? 0), {
    message: `Unexpected key \`${key}\`, ${sayExpected(issue.issues[0]?.message)}.`,
    fix: "Rename it.",
  });
}

function describeMissing(issue: z.core.$ZodIssue, { schema, document, locate }: Context): Problem {
  const parent = findNode(document, issue.path.slice(0, -1));
  const key = String(issue.path.at(-1));
  const about = describeField(schema, issue.path);
  const place = locate(startOf(parent.pair?.key ?? parent.node) ?? 0);
  return createProblem("field-missing", place, {
    message: `\`${formatPath(issue.path)}\` is missing.`,
    why: about === undefined ? "It is required." : `It is required: ${about}`,
    fix: `Add \`${key}: …\`${sayWhere(issue.path, parent.node, place.line ?? 1)}.`,
  });
}

/** Fields of a file begin on a line of their own; fields of a mapping in braces are inside the braces. */
function sayWhere(path: Path, parent: Node | undefined, line: number): string {
  if (isMap(parent) && parent.flow === true) return " between the braces";
  const above = path.length > 1 ? line : line - 1;
  return above === 0 ? "" : ` below line ${String(above)}`;
}

/** The expectation and, if it does not show what to do, an instruction. */
function explain(
  issue: z.core.$ZodIssue,
  node: Node | undefined,
): { expected: string; fix?: string } {
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const fix = suggestNearest(isScalar(node) ? String(node.value) : "", values).trim();
    return { expected: `expected one of ${quoteAll(values)}`, ...(fix !== "" && { fix }) };
  }
  if (issue.code !== "invalid_type") return { expected: sayExpected(issue.message) };
  const quotable = issue.expected === "string" && isScalar(node) && node.value !== null;
  return {
    expected: `expected ${typeNames[issue.expected] ?? issue.expected}`,
    ...(quotable && { fix: `Put it in quotes: "${String(node.source ?? node.value)}".` }),
  };
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "a mapping of keys to values",
  record: "a mapping of keys to values",
};

function sayExpected(message = "expected another value"): string {
  return message.startsWith("expected") ? message : `expected another value (${message})`;
}

function adviseField(path: Path, { schema }: Context): Omit<Explanation, "message"> {
  if (path.length === 0) return { fix: "Write `key: value` lines." };
  const field = `\`${formatPath(path)}\``;
  const about = describeField(schema, path);
  return { ...(about !== undefined && { why: `${field} is: ${about}` }), fix: `Correct ${field}.` };
}

function show(node: Node | undefined): string {
  if (isMap(node)) return "mapping";
  if (isSeq(node)) return "list";
  const value = isScalar(node) ? node.value : undefined;
  if (value === null || value === undefined) return "empty value";
  const written = isScalar(node) && typeof value !== "string" ? node.source : undefined;
  const text = (written ?? String(value)).replace(/\p{Cc}/gu, (character) =>
    JSON.stringify(character).slice(1, -1),
  );
  return text === "" ? "empty text" : `\`${shortenText(text, 60)}\``;
}

/** The node at a path and the pair that holds it; both are absent if the key is. */
function findNode(document: Document.Parsed, path: Path): { node?: Node; pair?: Pair } {
  let node: unknown = document.contents;
  let pair: Pair | undefined;
  for (const step of path) {
    pair = undefined;
    if (isMap(node)) {
      pair = node.items.find((item) => isPair(item) && String(keyOf(item)) === String(step));
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[Number(step)] : undefined;
    }
    if (node === undefined || node === null) break;
  }
  return { ...(isNodeLike(node) && { node }), ...(pair && { pair }) };
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}

function isNodeLike(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

function startOf(node: unknown): number | undefined {
  return isNodeLike(node) ? node.range?.[0] : undefined;
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

/** `["offices", 0, "from"]` as an author says it: `offices[0].from`. */
function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

type Path = readonly PropertyKey[];
