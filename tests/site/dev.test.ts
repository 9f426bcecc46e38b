import assert from "node:assert/strict";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { after, test } from "node:test";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const folder = makeTemporaryFolder("dev");
const root = join(folder, "content");
const transcript = join(root, "transcripts/2022/2022-02-02-hayashi-extraordinary.en.md");
cpSync("content", root, { recursive: true });
Object.assign(process.env, {
  LECTERN_CONTENT: root,
  LECTERN_CACHE: join(folder, "cache"),
  ASTRO_TELEMETRY_DISABLED: "1",
});

const { dev } = await import("astro");
const server = await dev({ logLevel: "silent", server: { port: 0, host: "127.0.0.1" } });
after(() => server.stop());

test("the development server shows a transcript as it is edited, renamed and put back", async () => {
  const path = "/2022/02/02/hayashi-extraordinary";
  assert.match(await read(`${path}/transcript.txt`), /35 minutes/);
  edit((text) => text.replace("35 minutes", "36 minutes"));
  await wait(async () => (await read(`${path}/transcript.txt`)).includes("36 minutes"));
  const renamed = transcript.replace("hayashi-", "minister-");
  renameSync(transcript, renamed);
  await wait(async () => (await read("/2022/02/02/minister-extraordinary/transcript.txt")) !== "");
  assert.equal(await read(`${path}/transcript.txt`), "");
  rmSync(renamed);
  edit((text) => text, "content/transcripts/2022/2022-02-02-hayashi-extraordinary.en.md");
  await wait(async () => (await read(`${path}/transcript.txt`)).includes("35 minutes"));
});

/** The text at an address; none where nothing is found. */
async function read(path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${String(server.address.port)}${path}`);
  const text = await response.text();
  return response.status === 200 ? text : "";
}

function edit(change: (text: string) => string, from = transcript): void {
  writeFileSync(transcript, change(readFileSync(from, "utf8")));
}

async function wait(isDone: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isDone())) {
    assert.ok(Date.now() < end, "the change is not shown");
    await setTimeout(50);
  }
}
