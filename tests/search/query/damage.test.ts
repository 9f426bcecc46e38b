import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { IndexFailure } from "../../../src/search/query/index-files.ts";
import type { SearchReply } from "../../../src/search/query/messages.ts";
import { createSession } from "../../../src/search/query/session.ts";
import { personSchema } from "../../../src/schemas/person.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { build, createTranscript } from "../index-folder.ts";

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const hayashi = personSchema.parse({
  names: [{ language: "en", family: "Hayashi", given: "Yoshimasa" }],
  aliases: ["Minister Hayashi"],
});
const directory = createDirectory([{ id: "hayashi", ...hayashi }]);

/** Searches that read every kind of file: of words, phrases, roles, filters, and words that nobody said. */
const searches = [
  "q=gold",
  'q="price of gold" OR "price of silver"',
  "q=gold&role=question",
  "person=hayashi&from=2020",
  "q=recom",
  "q=gld+hayasi",
];

/** The index of an edition of the archive, and the one of the edition before it. */
let present: Files = new Map();
let earlier: Files = new Map();
/** Which files each search reads of the whole index. */
const filesRead = new Map<string, ReadonlySet<string>>();

before(async () => {
  [present, earlier] = [await buildEdition("silver"), await buildEdition("copper")];
  for (const address of searches) {
    const files = new Set<string>();
    const found = await ask(address, (path) => {
      files.add(path);
      return serve(present.get(path));
    });
    assert.match(found, /^\{/);
    filesRead.set(address, files);
  }
});

const cut = (bytes: Uint8Array<ArrayBuffer>, end: number) => serve(bytes.slice(0, end));

/** A file as it arrives, and what the reader is told of it. */
const damages: Record<string, readonly [IndexFailure, (path: string) => Response]> = {
  "is not there": ["missing", () => serve(undefined)],
  "is empty": ["damaged", () => serve(new Uint8Array())],
  "is half": ["damaged", (path) => cut(read(path), read(path).length / 2)],
  "lacks its last byte": ["damaged", (path) => cut(read(path), -1)],
  "lacks its last line": ["damaged", (path) => cut(read(path), read(path).lastIndexOf(10))],
  "is a page of the host": ["damaged", () => new Response("<!doctype html><p>Not found</p>")],
  "has a changed bit": ["damaged", (path) => serve(flipBit(read(path)))],
  "is another of its kind": ["damaged", (path) => serve(takeOther(present, path))],
  "is of the edition before": ["damaged", (path) => serve(takeOther(earlier, path))],
  "breaks off": ["offline", () => new Response(breakOff())],
};

for (const [damage, [reason, respond]] of Object.entries(damages)) {
  test(`a file that ${damage} is reported, whatever its kind, and no search says less than it should`, async () => {
    const tried = new Set<string>();
    for (const [place, path] of [...present.keys()].entries()) {
      const reading = searches.filter((address) => filesRead.get(address)?.has(path));
      const address = reading[place % reading.length];
      if (address === undefined) continue;
      const found = await ask(address, (other) =>
        other === path ? respond(path) : serve(present.get(other)),
      );
      assert.equal(found, reason, `${path} ${address}`);
      tried.add(kindOf(path));
    }
    assert.deepEqual([...tried].sort(), listKinds());
  });
}

test("a list of persons that cannot be read is told apart from one that has nobody of the name", async () => {
  const path = [...present.keys()].find((one) => kindOf(one) === "people") ?? assert.fail();
  const suggest = async (query: string, respond: (path: string) => Response) => {
    const replies: SearchReply[] = [];
    const load = (other: string) => (other === path ? respond(path) : serve(present.get(other)));
    const session = createSession(
      "/pagefind/",
      (input) => Promise.resolve(load(String(input).slice("/pagefind/".length))),
      (reply) => replies.push(reply),
    );
    await session({ kind: "suggest", number: 1, address: `q=${query}` });
    const [reply] = replies;
    assert.ok(replies.length === 1 && reply?.kind === "suggested");
    return reply.people?.map(({ id }) => id);
  };
  const whole = (other: string) => serve(read(other));
  assert.deepEqual(await suggest("haya", whole), ["hayashi"]);
  assert.deepEqual(await suggest("zork", whole), []);
  for (const [damage, [, respond]] of Object.entries(damages)) {
    assert.equal(await suggest("haya", respond), undefined, damage);
  }
});

test("files of two editions are never searched together", async () => {
  for (const address of searches) {
    for (const [manifest, others] of [
      [present, earlier],
      [earlier, present],
    ] as const) {
      const found = await ask(address, (path) =>
        serve((path === "manifest.json" ? manifest : others).get(path)),
      );
      assert.equal(found, "missing", address);
    }
  }
});

test("at every moment of an upload a search says all or that the index is not whole", async () => {
  const paths = [...present.keys()];
  const load = (files: Files) => (path: string) => serve(files.get(path));
  const whole = [await ask("q=silver", load(earlier)), await ask("q=silver", load(present))];
  assert.match(whole[1] ?? "", /"total":3/);
  for (let uploaded = 0; uploaded <= paths.length; uploaded++) {
    const now = new Map([
      ...earlier,
      ...paths.slice(0, uploaded).map((path) => [path, read(path)] as const),
    ]);
    const found = await ask("q=silver", load(now));
    assert.ok([...whole, "missing"].includes(found), found);
  }
});

/** The last answer of a session that loads its files so: the view, or the reason why there is none. */
async function ask(address: string, respond: (path: string) => Response): Promise<string> {
  const replies: SearchReply[] = [];
  const session = createSession(
    "/pagefind/",
    (input) => Promise.resolve(respond(String(input).slice("/pagefind/".length))),
    (reply) => {
      replies.push(reply);
      if (reply.kind === "found") void session({ kind: "shown", number: reply.number });
    },
  );
  await session({ kind: "search", number: 1, address, shown: 100 });
  const last = replies.at(-1);
  assert.ok(last && last.kind !== "suggested");
  return last.kind === "failed" ? last.reason : JSON.stringify(last.view);
}

/** Three years of briefings, with enough words for several files of each kind. */
async function buildEdition(metal: string): Promise<Files> {
  const transcripts = ["2019", "2020", "2021"].map((year) => {
    const words = Array.from({ length: 1450 }, (_, place) => spellNumber(place * Number(year)));
    return createTranscript(
      `${year}-02-02-briefing.en`,
      `### Q1

**Reporter:** What is the price of gold, or the price of ${metal}, in ${year}?

**Minister Hayashi:** We recommend ${words.join(" ")}.
`,
      directory,
    );
  });
  const folder = await build(transcripts, { directory, limit: 1 });
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  return new Map(
    paths
      .sort()
      .map((path) => [
        path.slice(folder.length + 1).replaceAll("\\", "/"),
        new Uint8Array(readFileSync(path)),
      ]),
  );
}

/** A word of letters for each number. @example 123 → "bcd" */
function spellNumber(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
}

function serve(content: Uint8Array<ArrayBuffer> | undefined): Response {
  return content === undefined ? new Response(null, { status: 404 }) : new Response(content);
}

function breakOff(): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array([1, 2, 3]));
      controller.error(new TypeError("The connection was lost."));
    },
  });
}

function read(path: string): Uint8Array<ArrayBuffer> {
  return present.get(path) ?? new Uint8Array();
}

function flipBit(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const middle = content.length >> 1;
  return content.with(middle, (content[middle] ?? 0) ^ 1);
}

/** Another file of the same kind: the next one, or one of another kind where there is no other. */
function takeOther(files: Files, path: string): Uint8Array<ArrayBuffer> {
  const paths = [...files.keys()].filter((other) => kindOf(other) === kindOf(path));
  const next = paths[paths.indexOf(path) + 1] ?? paths[0];
  const other = next === path ? [...files.keys()].find((one) => one !== path) : next;
  return files.get(other ?? "") ?? new Uint8Array();
}

/** The folder that a file stands in: `tables`, `chunks`, …; of the manifest its name. */
function kindOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function listKinds(): string[] {
  return [...new Set(Array.from(present.keys(), kindOf))].sort();
}
