import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { decodeSource } from "../../../src/importer/reading/decode.ts";
import {
  type ImportedDocument,
  importDocument,
} from "../../../src/importer/roof/import-document.ts";
import type { ImportOptions } from "../../../src/importer/ground/options.ts";
import type { ProblemKindName } from "../../../src/problems/kinds.ts";
import { type Publisher, publisherSchema } from "../../../src/schemas/publisher.ts";
import { readYaml } from "../../../src/schemas/read-yaml.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { listUnits } from "../../../src/transcript/model/read.ts";
import { noOptions } from "../../no-options.ts";
import { type Facts, facts, zones } from "./facts.ts";

/** How the documents of one publisher came through. */
export interface Judgement {
  readonly publisher: string;
  readonly documents: number;
  /** How many were refused until a flag answers. */
  readonly flagged: number;
  /** Structural doubts that were printed. */
  readonly doubts: number;
  /** What differs from the facts, and whether a problem said so. */
  readonly faults: readonly { readonly what: string; readonly silent: boolean }[];
}

/** Kinds of problems that are doubts about a structure. */
export const doubtKinds: ReadonlySet<ProblemKindName> = new Set<ProblemKindName>([
  ...(["import-layout", "import-label", "import-dates", "import-notes"] as const),
  ...(["import-title", "import-roles", "import-exchanges", "label-damaged"] as const),
]);

/** What is said of the documents: publisher and zone by flags, or its profile and nothing else. */
export type Said = "flags" | "profile";

/** Imports the documents whose facts are known, and compares. */
export function judgePublishers(root: string, said: Said): Judgement[] {
  if (!existsSync(root)) return [];
  return Object.entries(zones).map(([publisher, timeZone]) => {
    const options =
      said === "flags" ? { publisher, timeZone } : { profiles: [readProfile(publisher)] };
    const results = readdirSync(join(root, publisher)).map((name) => {
      const path = `${publisher}/${name}`;
      const imported = importOne(join(root, path), options);
      return { imported, faults: findFaults(path, imported) };
    });
    const problems = results.flatMap(({ imported }) => imported.report.problems);
    return {
      publisher,
      documents: results.length,
      flagged: results.filter(({ imported }) => imported.report.output === null).length,
      doubts: problems.filter(({ kind }) => doubtKinds.has(kind)).length,
      faults: results.flatMap(({ faults }) => faults),
    };
  });
}

/** The profile that stands beside the facts, as an archivist would write it. */
function readProfile(id: string): Publisher {
  const file = join(import.meta.dirname, `publishers/${id}.yaml`);
  const { value, problems } = readYaml(readFileSync(file, "utf8"), publisherSchema, { file });
  if (value === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  return { ...value, id };
}

function importOne(file: string, said: Partial<ImportOptions>): ImportedDocument {
  const bytes = readFileSync(file);
  const decoded = decodeSource(file, bytes, undefined);
  if ("problem" in decoded) throw new Error(decoded.problem.message);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return importDocument({ file, ...decoded, sha256 }, { ...noOptions, ...said }, createDirectory());
}

const answers: Readonly<Record<keyof Facts, readonly ProblemKindName[]>> = {
  title: ["import-title"],
  start: ["import-dates", "start-undated"],
  turns: ["import-layout", "import-label", "import-roles", "import-notes", "label-damaged"],
  exchanges: ["import-exchanges", "import-layout", "import-label", "import-roles"],
};

/** A document that is refused has asked, so nothing of it is wrong in silence. */
function findFaults(path: string, { transcript, report }: ImportedDocument): Judgement["faults"] {
  const known = facts[path];
  if (known === undefined) return [{ what: `${path}: nobody has read it`, silent: true }];
  if (transcript === undefined) return [];
  const found = outline(transcript);
  const kinds = new Set(report.problems.map(({ kind }) => kind));
  return (Object.keys(answers) as (keyof Facts)[]).flatMap((name) => {
    const [right, read] = [known[name], found[name]];
    if (right === undefined || fold(right) === fold(read)) return [];
    const silent = !answers[name].some((kind) => kinds.has(kind));
    return [{ what: `${path}: ${name} is ${String(read)}, not ${String(right)}`, silent }];
  });
}

function outline({ frontmatter, ...transcript }: Transcript): Facts {
  const units = [...listUnits({ frontmatter, ...transcript })].map(({ unit }) => unit);
  const turns = units.flatMap((unit) => unit.turns);
  return {
    title: frontmatter.title,
    start: frontmatter.start,
    turns: turns.map(({ label = "–", role }) => label + marks[role]).join(" | "),
    exchanges: units.filter(({ kind }) => kind === "exchange").length,
  };
}

const marks = { questioner: "?", respondent: "", moderator: ":" } as const;

/** Signs at the ends of a title and the width of characters do not count. */
function fold(value: string | number | null | undefined): string {
  const text = String(value).normalize("NFKC").toLowerCase();
  return text.replace(/[^\p{L}\p{N}?:|–]+/gu, " ").trim();
}
