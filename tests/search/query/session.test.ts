import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import type { SearchReply } from "../../../src/search/query/messages.ts";
import { createSession } from "../../../src/search/query/session.ts";
import { build, createFetch, createTranscript } from "../index-folder.ts";

const years = ["2019", "2020", "2021"];
const sources = years.map((year) =>
  createTranscript(
    `${year}-02-02-briefing.en`,
    `### Q1\n\n**Reporter:** Gold in ${year}?\n\n**Minister:** No.\n`,
  ),
);
let folder = "";
let asked: string[] = [];
let replies: SearchReply[] = [];
let ask: ReturnType<typeof createSession>;

before(async () => {
  folder = await build(sources, { limit: 1 });
});

beforeEach(() => {
  asked = [];
  replies = [];
  ask = createSession("/pagefind/", watch(createFetch(folder)), (reply) => replies.push(reply));
});

const watch =
  (fetch: typeof globalThis.fetch): typeof fetch =>
  async (input) => {
    asked.push(String(input).split("/")[2] ?? "");
    return await fetch(input);
  };
const count = (kind: string) => asked.filter((one) => one === kind).length;

test("older parts are loaded once the page shows the first results", async () => {
  const search = ask({ kind: "search", number: 1, address: "q=gold", shown: 20 });
  while (replies.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual([count("chunks"), count("tables")], [1, 1]);
  await ask({ kind: "shown", number: 1 });
  await search;
  assert.deepEqual([count("chunks"), count("tables")], [3, 3]);
  const views = replies.flatMap((reply) => (reply.kind === "found" ? [reply.view] : []));
  assert.deepEqual(
    views.map(({ complete, total }) => [complete, total]),
    [
      [false, undefined],
      [true, 3],
    ],
  );
});

test("of a rare word only the part that holds it is loaded, of one that nobody said none", async () => {
  await ask({ kind: "search", number: 1, address: "q=2019+gold", shown: 20 });
  assert.deepEqual([count("chunks"), count("tables")], [1, 1]);
  await ask({ kind: "search", number: 2, address: "q=silver+gold", shown: 20 });
  assert.deepEqual([count("chunks"), count("tables")], [1, 1]);
});

test("of a phrase only the part that can hold it is loaded, however common its words", async () => {
  const texts = ["The price of gold?", "Gold of a price?", "Gold of a price?"];
  const phrases = await build(
    texts.map((text, index) =>
      createTranscript(
        `${years[index] ?? ""}-02-02-briefing.en`,
        `### Q1\n\n**Reporter:** ${text}\n`,
      ),
    ),
    { limit: 1 },
  );
  ask = createSession("/pagefind/", watch(createFetch(phrases)), (reply) => replies.push(reply));
  await ask({ kind: "search", number: 1, address: 'q="price of gold"', shown: 20 });
  assert.deepEqual([count("chunks"), count("tables")], [1, 1]);
  assert.equal(replies[0]?.kind === "found" && replies[0].view.total, 1);
});

test("the part that holds what is chosen is loaded first, the others for their counts", async () => {
  const conference = `${years[0] ?? ""}-02-02-briefing`;
  const address = `q=gold&conference=${conference}`;
  const search = ask({ kind: "search", number: 1, address, shown: 20 });
  while (replies.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.deepEqual([count("chunks"), count("tables")], [1, 1]);
  await ask({ kind: "shown", number: 1 });
  await search;
  assert.equal(count("tables"), 3);
  assert.deepEqual(
    replies.flatMap((reply) => (reply.kind === "found" ? [reply.view.hits.length] : [])),
    [1, 1],
  );
});

test("a search that is given up loads nothing more", async () => {
  const first = ask({ kind: "search", number: 1, address: "q=gold", shown: 20 });
  while (replies.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await ask({ kind: "search", number: 2, address: "q=silver", shown: 20 });
  await first;
  assert.equal(count("chunks"), 1);
  assert.deepEqual(
    replies.map(({ number }) => number),
    [1, 2],
  );
});
