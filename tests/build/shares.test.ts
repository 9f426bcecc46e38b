import assert from "node:assert/strict";
import { mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { joinParts } from "../../src/build/join-parts.ts";
import { writePartFile } from "../../src/build/part-file.ts";
import { groupAlone } from "../../src/build/group.ts";
import { readShare, takeShare } from "../../src/build/share.ts";
import { openSitePlaces } from "../../src/build/site-places.ts";
import { isRefusal } from "../../src/problems/refusal.ts";
import { callArchive } from "../cli/call-archive.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const home = makeTemporaryFolder("shares");
process.env["LECTERN_CACHE"] = join(home, "cache");
const inputs = { at: 1, files: new Map([["a.md", { digest: "d", state: [1, 2, 3, 4] as const }]]) };

test("a share is written as its number and the number of all", () => {
  assert.deepEqual(readShare("3/8"), { number: 3, of: 8 });
  for (const text of ["9/8", "0/8", "3", "3/8/1", "-1/2", "a/b", ""]) {
    assert.equal(readShare(text), undefined, text);
  }
});

test("the shares of a site are all pages, each once, about as many, and a conference is in one", () => {
  const days = Array.from({ length: 40 }, (_, index) => `20${String(index + 10)}/01/02/x`);
  const dated = days.flatMap((day) => [
    `${day}/index.html`,
    `${day}/q1/index.html`,
    `ja/${day}/index.html`,
  ]);
  const all = [...dated, "index.html", "people/a/2022/index.html", "feed.xml"];
  const pages = all.map((name) => ({ name, size: 1 }));
  const shares = [1, 2, 3, 4].map((number) => takeShare(pages, { number, of: 4 }));
  const names = shares.map((share) => share.map(({ name }) => name));
  assert.deepEqual(names.flat().toSorted(), all.toSorted());
  for (const share of names) assert.ok(Math.abs(share.length - all.length / 4) <= 3);
  for (const day of days)
    assert.equal(names.filter((share) => share.some((one) => one.includes(day))).length, 1);
});

test("what are not the parts of one site, of these files, is not joined, and the message says why", async () => {
  const [one, two] = [writePart("1/2"), writePart("2/2")];
  const cases: [RegExp, string[]][] = [
    [/the part 2\/2 is missing/, [one]],
    [/is part 1\/2, as is/, [one, two, writePart("1/2", { folder: "again" })]],
    [/is part 1\/3, but others are of 2/, [one, two, writePart("1/3")]],
    [/was built by other code/, [one, writePart("2/2", { code: "other" })]],
    [/was built from other content/, [one, writePart("2/2", { content: "other" })]],
    [/is not the folder of a part/, [one, join(home, "nowhere")]],
    [/lacks files/, [one, writePart("2/2", { damage: rmSync })]],
    [
      /has other files of 2\/index\.html than were built/,
      [one, writePart("2/2", { damage: (file) => truncateSync(file) })],
    ],
  ];
  for (const [message, folders] of cases) {
    await assert.rejects(
      joinAll(folders),
      (error) => isRefusal(error) && message.test(error.message),
      String(message),
    );
  }
  const joined = await joinAll([one, two]);
  assert.deepEqual([...(joined?.readGroups().keys() ?? [])], ["1/index.html", "2/index.html"]);
});

test("a part that is none, and parts that are nowhere, are mistakes in the call", async () => {
  for (const [args, message] of [
    [
      ["--part", "9/8"],
      /Unexpected --part `9\/8`, expected a number, a slash and how many there are: 3\/8\./,
    ],
    [["--part", "1/2", "--join"], /expected one of them/],
    [["elsewhere"], /Unexpected argument `elsewhere`/],
  ] as const) {
    const { code, stderr } = await callArchive("build", ...args);
    assert.equal(code, 1);
    assert.match(stderr, message);
  }
});

async function joinAll(folders: readonly string[]) {
  const places = await openSitePlaces(join(home, "site"));
  return await joinParts({ folders, places, code: "code", inputs });
}

interface Written {
  readonly folder?: string;
  readonly code?: string;
  readonly content?: string;
  /** What happens to its file once it is written. */
  readonly damage?: (file: string) => void;
}

function writePart(share: string, written: Written = {}): string {
  const { code = "code", content = "d", damage } = written;
  const name =
    written.folder ?? `${share.replace("/", "-")}-${code}-${content}-${damage?.name ?? ""}`;
  const folder = join(home, name);
  const file = `${share.slice(0, 1)}/index.html`;
  mkdirSync(join(folder, share.slice(0, 1)), { recursive: true });
  writeFileSync(join(folder, file), share);
  const files = new Map([["a.md", { digest: content, state: [1, 2, 3, 4] as const }]]);
  const group = groupAlone({ name: file, key: "k", reads: [], files: [file] });
  const record = { folder, share, code, inputs: { at: 1, files }, finished: 1 };
  writePartFile({ ...record, readGroups: () => new Map([[file, group]]) });
  damage?.(join(folder, file));
  return folder;
}
