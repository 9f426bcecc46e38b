import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { SearchReply } from "../../../src/search/query/messages.ts";
import { createSession } from "../../../src/search/query/session.ts";
import { build, createTranscript, createFetch } from "../index-folder.ts";
import { sampleSize } from "../../sample-size.ts";

const transcript = createTranscript(
  "2022-02-02-second.en",
  `### Q1

**Reporter:** What of \\<b>Sado\\</b> & "Gold" 2+2?

**Minister:** 林 said \`<script>\` is -not- ʘ here.
`,
);
const replies: SearchReply[] = [];
const ask = createSession("/pagefind/", createFetch(await build([transcript])), (reply) => {
  replies.push(reply);
  void ask({ kind: "shown", number: reply.number });
});

const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '"',
    "“",
    "-",
    "--",
    "+",
    "ʘ",
    "=",
    "\0",
    "\u202eabc",
    "👩‍👧‍👦",
    "<img src=x onerror=alert(1)>",
  ),
  fc.constantFrom(
    "Sado",
    "林",
    "2+2",
    "AND OR NOT",
    "title:x",
    "*",
    "\\",
    "%00",
    "&amp;",
    "a\u0301\u0301",
  ),
  fc.integer({ min: 1, max: 2000 }).map((length) => "x".repeat(length)),
);
const hostile = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(" ").slice(0, 10_000));

test("hostile queries are answered without an error", async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(hostile, async (query) => {
      number += 1;
      replies.length = 0;
      const address = new URLSearchParams({ q: query }).toString();
      await ask({ kind: "search", number, address, shown: 20 });
      assert.deepEqual([...new Set(replies.map(({ kind }) => kind))], ["found"]);
      for (const reply of replies) {
        if (reply.kind !== "found") continue;
        for (const hit of reply.view.hits) {
          const shown = hit.opening.map(({ text }) => text).join("");
          assert.equal(shown, 'What of <b>Sado</b> & "Gold" 2+2?');
        }
      }
    }),
    { numRuns: sampleSize(1000) },
  );
});

test("of two searches the later one is answered", async () => {
  replies.length = 0;
  const search = (number: number, q: string) =>
    ask({ kind: "search", number, address: new URLSearchParams({ q }).toString(), shown: 20 });
  await Promise.all([search(2001, "sado"), search(2002, "gold"), search(2003, "zork")]);
  assert.deepEqual([...new Set(replies.map(({ number }) => number))], [2003]);
});
