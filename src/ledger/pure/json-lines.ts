import type { z } from "zod";
import { createProblem, type Explanation, type Problem } from "../../problems/problem.ts";
import { readYaml } from "../../schemas/read-yaml.ts";

/** A record with the line of the file that it stands in. */
export interface Placed<Record> {
  readonly record: Record;
  readonly file: string;
  readonly line: number;
}

/** Reads JSON, one record a line; a byte-order mark is left out. A faulty line is a problem at that line, and is left out. */
export function readJsonLines<Schema extends z.ZodType>(
  file: string,
  text: string,
  chooseSchema: (value: object) => Schema,
): { records: Placed<z.output<Schema>>[]; problems: Problem[] } {
  const records: Placed<z.output<Schema>>[] = [];
  const problems: Problem[] = [];
  let isOpen = false;
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  lines.forEach((content, index) => {
    const isRest = isOpen && /^(?:={7}|>{7})/.test(content);
    if (content.trim() === "" || isRest) return;
    isOpen ||= content.startsWith("<<<<<<<");
    const place = { file, line: index + 1 };
    const value = parseJson(content);
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      problems.push(createProblem("ledger-syntax", place, describeBrokenLine(content)));
      return;
    }
    const schema = chooseSchema(value);
    const result = schema.safeParse(value);
    if (result.success) records.push({ record: result.data, ...place });
    else problems.push(...readYaml(content, schema, place).problems);
  });
  return { records, problems };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

function describeBrokenLine(content: string): Explanation {
  const start = content.trim().slice(0, 30);
  const conflict = /^(?:<{7}|={7}|>{7})/.test(start);
  return {
    message: `Unexpected \`${start}\`, expected one JSON object.`,
    why: "What the line keeps would be lost.",
    fix: conflict
      ? "Keep the lines of both sides of the merge, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`."
      : "Correct the line.",
  };
}
