import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { collectAliases } from "../../src/search/build/aliases.ts";
import { buildIndex } from "../../src/search/build/build-index.ts";
import { createEngine } from "../../src/search/query/engine.ts";
import type { Found } from "../../src/search/query/found.ts";
import { createIndexFiles } from "../../src/search/query/index-files.ts";
import { listForms, type SearchTranscript } from "../../src/search/build/search-input.ts";
import { readState } from "../../src/search/format/state.ts";
import { readDay } from "../../src/schemas/start.ts";
import { createDirectory, type Directory } from "../../src/transcript/speakers/directory.ts";
import type { Transcript } from "../../src/transcript/model/model.ts";
import { parseTranscript } from "../../src/transcript/parse/parse.ts";
import { listUnits } from "../../src/transcript/model/read.ts";
import { joinSentences } from "../join-sentences.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

/** A folder for a test's index, removed when the process ends. */
export function makeFolder(): string {
  return makeTemporaryFolder("search");
}

/** The transcript `2022-02-02-hayashi.en`, by name, with the body given. */
export function createTranscript(
  name: string,
  body: string,
  directory = noDirectory,
): SearchTranscript {
  const [, date = "", slug = "", language = ""] =
    /^(undated|.{10})-(.+)\.([^.]+)$/.exec(name) ?? [];
  const start = date === "undated" ? date : `${date}T10:00`;
  const frontmatter = `title: ${slug}\nstart: ${start}\ntimeZone: UTC\nkind: briefing\nsource: { publisher: P, file: a.txt, sha256: "${"0".repeat(64)}" }`;
  const file = {
    file: name,
    text: `---\n${frontmatter}\n---\n\n${body}`,
    id: `${date}-${slug}`,
    language,
  };
  const { transcript, problems } = parseTranscript(file, directory);
  if (transcript === undefined) throw new Error(problems.map(joinSentences).join("\n"));
  return describe(transcript, `/${date.replaceAll("-", "/")}/${slug}/${language}/`);
}

/** Builds transcripts into a folder, with the partition limit given. */
export async function build(
  transcripts: readonly SearchTranscript[],
  options: { limit?: number; directory?: Directory; folder?: string; cache?: string } = {},
): Promise<string> {
  const { directory = noDirectory, folder = makeFolder(), cache = makeFolder(), limit } = options;
  const none = new Map<string, Record<string, string>>();
  await buildIndex({
    transcripts,
    aliases: collectAliases(directory.people.values(), directory.outlets.values()),
    names: {
      people: none,
      outlets: none,
      topics: none,
      phrases: none,
      forms: listFormsOf(directory),
    },
    folder,
    cache,
    ...(limit !== undefined && { limits: { newest: limit, older: limit } }),
  });
  return folder;
}

/** Opens an index folder as a browser would; a search is the parameters of an address. */
export function openFolder(folder: string): (address: string) => Promise<Found> {
  const engine = createEngine(createIndexFiles(base, createFetch(folder)));
  return async (address) => {
    const found: Found[] = [];
    await engine.search(readState(new URLSearchParams(address)), (next) => {
      found.push(next);
    });
    const last = found.at(-1);
    if (last === undefined) throw new Error("The search told of nothing.");
    return last;
  };
}

/** Reads the files of an index folder where a browser would fetch them. */
export function createFetch(folder: string): typeof globalThis.fetch {
  return async (input) => {
    const path = String(input).slice(base.length).replace(/\?.*$/, "");
    const content = await readFile(join(folder, path)).catch(() => undefined);
    return content === undefined ? new Response(null, { status: 404 }) : new Response(content);
  };
}

const base = "/pagefind/";

/** Results as `2022-02-02-hayashi.en Q3`, in their order. */
export function listResults({ hits }: Found): string[] {
  return hits.map(
    ({ entry: { conference, unit } }) => `${conference.id}.${conference.language} ${unit}`,
  );
}

function listFormsOf({ people }: Directory): Map<string, string[]> {
  return new Map(Array.from(people.values(), (person) => [person.id, listForms(person)]));
}

const noDirectory = createDirectory();

function describe(transcript: Transcript, url: string): SearchTranscript {
  const { id, language, frontmatter } = transcript;
  const { title, start, timeZone, kind, topics } = frontmatter;
  return {
    conference: { id, title, url, start, timeZone, kind, language, topics },
    date: readDay(start) ?? "",
    units: Array.from(listUnits(transcript)).length,
    marked: new Map(),
    digest: JSON.stringify(transcript),
    load: () => Promise.resolve(transcript),
  };
}
