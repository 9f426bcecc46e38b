import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { takeTurn } from "../../src/files/take-turn.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

const folder = makeTemporaryFolder("turns");
const refuseToWait = (other: number) => assert.fail(`waits for ${String(other)}`);

test("one process at a time has its turn, and the others wait and are told for whom", async () => {
  const file = join(folder, "turn");
  const log = join(folder, "log");
  writeFileSync(log, "");
  const program = `
    import { appendFileSync } from "node:fs";
    import { takeTurn } from ${JSON.stringify(new URL("../../src/files/take-turn.ts", import.meta.url))};
    const note = (text) => appendFileSync(${JSON.stringify(log)}, text + "\\n");
    const end = await takeTurn(${JSON.stringify(file)}, (other) => note("wait " + other));
    note("begin " + process.pid);
    await new Promise((done) => setTimeout(done, 50));
    note("end " + process.pid);
    end();`;
  const children = [1, 2, 3].map(() =>
    spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" }),
  );
  const codes = await Promise.all(children.map((child) => once(child, "exit")));
  assert.deepEqual(
    codes.map(([code]) => code as number),
    [0, 0, 0],
  );
  const lines = readFileSync(log, "utf8").trim().split("\n");
  const turns = lines.filter((line) => !line.startsWith("wait"));
  assert.equal(turns.length, 6);
  for (let at = 0; at < turns.length; at += 2) {
    assert.equal(turns[at + 1], turns[at]?.replace("begin", "end"));
  }
  const pids = children.map(({ pid }) => `wait ${String(pid)}`);
  const waits = lines.filter((line) => line.startsWith("wait"));
  assert.ok(waits.length >= 1 && waits.every((line) => pids.includes(line)), lines.join("\n"));
  assert.equal(existsSync(file), false);
});

test("the file of a process that has ended, and what is no file of one, keep nobody waiting", async () => {
  for (const [name, text] of Object.entries({
    dead: "4194305",
    own: String(process.pid),
    other: "letter",
  })) {
    writeFileSync(join(folder, name), text);
    const end = await takeTurn(join(folder, name), refuseToWait);
    assert.equal(readFileSync(join(folder, name), "utf8"), String(process.pid));
    end();
    assert.equal(existsSync(join(folder, name)), false);
  }
  mkdirSync(join(folder, "folder"));
  for (const file of [join(folder, "folder"), "/dev/null/turn"]) {
    (await takeTurn(file, refuseToWait))();
  }
});

test("two turns in one process follow each other", async () => {
  const file = join(folder, "twice");
  const end = await takeTurn(file);
  let isSecond = false;
  const second = takeTurn(file).then((endSecond) => {
    isSecond = true;
    endSecond();
  });
  await new Promise((done) => setTimeout(done, 20));
  assert.equal(isSecond, false);
  end();
  await second;
});
