import assert from "node:assert/strict";
import { test } from "node:test";
import { commands } from "../../src/cli/commands.ts";
import { runArchive } from "../site/run-archive.ts";
import { callArchive } from "./call-archive.ts";

const names = Object.keys(commands);

test("--help lists every command with a line about it", async () => {
  const { code, stdout, stderr } = await runArchive("--help");
  assert.deepEqual([code, stderr], [0, ""]);
  const [usage, , heading, ...rows] = stdout.trimEnd().split("\n");
  assert.equal(usage, "Usage: npm run archive -- <command> [options]");
  assert.equal(heading, "Commands:");
  assert.deepEqual(
    rows.slice(0, names.length).map((row) => /^ {2}(\S+) +\S.{10,}$/.exec(row)?.[1]),
    names,
  );
  assert.equal(rows.at(-1), "`npm run archive -- <command> --help` explains one command.");
});

test("without a command it says so, with the same list, and fails", async () => {
  const { code, stdout, stderr } = await runArchive();
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /^Usage: npm run archive -- <command> \[options\]\n/);
});

for (const [name, load] of Object.entries(commands)) {
  test(`${name} has a usage and an example, and refuses what it does not know`, async () => {
    const { command } = await load();
    assert.ok(command.help.startsWith(`Usage: npm run archive -- ${name}`), command.help);
    assert.match(command.help, /\nExamples?:\n {2}\S/);
    await assert.rejects(async () => await command.run(["--no-such-option"]), {
      code: "ERR_PARSE_ARGS_UNKNOWN_OPTION",
      message: /^Unknown option '--no-such-option'/,
    });
  });
}

test("a command shows its help by `--help` and by `help`", async () => {
  const { command } = await commands.show();
  const shown = { code: 0, stdout: `${command.help.trimEnd()}\n`, stderr: "" };
  assert.deepEqual(await callArchive("show", "--help"), shown);
  assert.deepEqual(await callArchive("help", "show"), shown);
});

test("an empty argument is a mistake in the call of every command", async () => {
  for (const name of Object.keys(commands)) {
    const { code, stderr } = await callArchive(name, "");
    assert.equal(code, 1, name);
    assert.ok(stderr.startsWith(`archive ${name}: Unexpected empty argument.`), stderr);
  }
});

test("an option that a command does not know is a mistake in the call, in one line, and fails", async () => {
  const { code, stdout, stderr } = await runArchive("show", "--no-such-option");
  assert.deepEqual([code, stdout], [1, ""]);
  assert.ok(stderr.startsWith("archive show: Unknown option '--no-such-option'"), stderr);
  assert.ok(
    stderr.endsWith("\n`npm run archive -- show --help` shows how it is called.\n"),
    stderr,
  );
});

test("an unknown command fails, with the one that was meant", async () => {
  assert.deepEqual(await callArchive("chekc"), {
    code: 1,
    stdout: "",
    stderr:
      "archive: Unexpected command `chekc`. Did you mean `check`?\n\n`npm run archive -- --help` lists all commands.\n",
  });
});

test("a name that every object has is no command", async () => {
  const { code, stderr } = await callArchive("toString");
  assert.equal(code, 1);
  assert.match(stderr, /^archive: Unexpected command `toString`\./);
});

test("--version names the program", async () => {
  const { code, stdout } = await callArchive("--version");
  assert.equal(code, 0);
  assert.match(stdout, /^lectern \d+\.\d+\.\d+\n$/);
});
