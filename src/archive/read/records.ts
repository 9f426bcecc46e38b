import { showName } from "../../files/show-name.ts";
import { join } from "node:path";
import type { z } from "zod";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { type Outlet, outletSchema } from "../../schemas/outlet.ts";
import { type Person, personSchema } from "../../schemas/person.ts";
import { readYaml } from "../../schemas/read-yaml.ts";
import { type TopicEntry, topicSchema } from "../../schemas/topic.ts";
import { readRecordName } from "./file-name.ts";
import { listFiles } from "../../files/list-files.ts";
import { mapLimited } from "../../files/map-limited.ts";
import { readText } from "../../files/read-text.ts";

/** What transcripts refer to, by id, sorted by id. */
export interface Records {
  readonly people: ReadonlyMap<string, Person>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly problems: readonly Problem[];
}

/** Reads content/people, content/outlets and content/topics, with every problem of every file. */
export async function readRecords(root: string, shown: string): Promise<Records> {
  const [people, outlets, topics] = await Promise.all([
    readFolder({ root, shown, folder: "people", schema: personSchema }),
    readFolder({ root, shown, folder: "outlets", schema: outletSchema }),
    readFolder({ root, shown, folder: "topics", schema: topicSchema }),
  ]);
  return {
    people: people.records,
    outlets: outlets.records,
    topics: topics.records,
    problems: [...people.problems, ...outlets.problems, ...topics.problems],
  };
}

interface Folder<Schema> {
  readonly root: string;
  readonly shown: string;
  readonly folder: string;
  readonly schema: Schema;
}

async function readFolder<Schema extends z.ZodObject>(folder: Folder<Schema>) {
  const listed = await listFiles(folder.root, folder.folder, folder.shown);
  const read = await mapLimited(listed.paths, 16, (path) => readRecord(path, folder));
  const problems = [...listed.problems, ...read.flatMap((one) => one.problems)];
  const records = new Map<string, z.output<Schema> & { readonly id: string }>();
  for (const { record } of read) if (record !== undefined) records.set(record.id, record);
  return { records, problems };
}

async function readRecord<Schema extends z.ZodObject>(path: string, folder: Folder<Schema>) {
  const file = showName(`${folder.shown}/${path}`);
  if (path.split("/").length > 2) return { problems: [reportFolder(file, folder.folder)] };
  const { id, problems: nameProblems } = readRecordName(path, file);
  const { text, problems: readProblems } = await readText(join(folder.root, path), file);
  const yaml = text === undefined ? { problems: [] } : readYaml(text, folder.schema, { file });
  const problems = [...nameProblems, ...readProblems, ...yaml.problems];
  if (id === undefined || yaml.value === undefined) return { problems };
  return { record: { ...yaml.value, id }, problems };
}

function reportFolder(file: string, folder: string): Problem {
  return createProblem(
    "file-name",
    { file },
    {
      message: `Unexpected folder in ${folder}/, expected the file itself.`,
      why: "Ids have no folders.",
      fix: `Move the file to ${folder}/.`,
    },
  );
}
