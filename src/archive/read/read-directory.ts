import { showName } from "../../text/show-characters.ts";
import { join } from "node:path";
import type { z } from "zod";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { outletSchema } from "../../schemas/outlet.ts";
import { personSchema } from "../../schemas/person.ts";
import { type PhraseEntry, phraseSchema } from "../../schemas/phrase.ts";
import { type Publisher, publisherSchema } from "../../schemas/publisher.ts";
import { readYaml } from "../../schemas/read-yaml.ts";
import { topicSchema } from "../../schemas/topic.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import { readFileId } from "./file-name.ts";
import { listFiles } from "../../files/list-files.ts";
import { mapLimited } from "../../files/map-limited.ts";
import { readContent } from "../../files/read-text.ts";

/** The directory, the marked phrases and the publishers, each map sorted by id, with the problems of their files. */
export interface ReadDirectory extends Directory {
  readonly phrases: ReadonlyMap<string, PhraseEntry>;
  readonly publishers: ReadonlyMap<string, Publisher>;
  readonly problems: readonly Problem[];
  /** Files that are there and could not be read, as `people/hayashi-yoshimasa`. */
  readonly unread: ReadonlySet<string>;
}

/** Reads the folders people, outlets, topics, phrases and publishers of content, with every problem of every file. */
export async function readDirectory(root: string, shown: string): Promise<ReadDirectory> {
  const [people, outlets, topics, phrases, publishers] = await Promise.all([
    readFolder({ root, shown, folder: "people", schema: personSchema }),
    readFolder({ root, shown, folder: "outlets", schema: outletSchema }),
    readFolder({ root, shown, folder: "topics", schema: topicSchema }),
    readFolder({ root, shown, folder: "phrases", schema: phraseSchema }),
    readFolder({ root, shown, folder: "publishers", schema: publisherSchema }),
  ]);
  const folders = [people, outlets, topics, phrases, publishers];
  return {
    people: people.items,
    outlets: outlets.items,
    topics: topics.items,
    phrases: phrases.items,
    publishers: publishers.items,
    problems: folders.flatMap(({ problems }) => problems),
    unread: new Set(folders.flatMap(({ unread }) => [...unread])),
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
  const read = await mapLimited(listed.paths, 16, (path) => readItem(path, folder));
  const problems = [...listed.problems, ...read.flatMap((one) => one.problems)];
  const items = new Map<string, z.output<Schema> & { readonly id: string }>();
  for (const { item } of read) if (item !== undefined) items.set(item.id, item);
  const unread = read.flatMap(({ item, id }) => (item || !id ? [] : `${folder.folder}/${id}`));
  return { items, problems, unread };
}

async function readItem<Schema extends z.ZodObject>(path: string, folder: Folder<Schema>) {
  const file = showName(`${folder.shown}/${path}`);
  if (path.split("/").length > 2) return { problems: [reportFolder(file, folder.folder)] };
  const { id, problems: nameProblems } = readFileId(path, file);
  const { text, problems: readProblems } = await readContent(join(folder.root, path), file);
  const yaml = text === undefined ? { problems: [] } : readYaml(text, folder.schema, { file });
  const problems = [...nameProblems, ...readProblems, ...yaml.problems];
  if (id === undefined || yaml.value === undefined) return { id, problems };
  return { id, item: { ...yaml.value, id }, problems };
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
