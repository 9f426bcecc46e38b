import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { importAsking } from "../../src/cli/import-asking.ts";
import type { Prompter } from "../../src/cli/prompter.ts";
import type { Library } from "../../src/importer/roof/library.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";
import { listUnits } from "../../src/transcript/model/read.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { noOptions } from "../no-options.ts";

const text = `Words on the weir

9 May 2024

Provost / Good morning. The weir is mended, and the river runs as it did in the spring.

Floor / Who paid for it

Provost / The county did.
`;

test("all that is missing is asked in one round with the rows in question, and kept for the publisher", async () => {
  const { file, options } = prepare();
  const { prompter, heard } = answer({
    "Which label asks": "Floor /",
    "Which label answers": "Provost /",
    "time zone": ["London", "Europe/London"],
    "Who publishes": "Weir Trust",
    "Keep what you said": "yes",
    "Under which id": "",
  });
  const asked = await importAsking(file, options, library, prompter);
  assert.equal(asked.result.outcome, "written");
  assert.equal(asked.keepAs, "weir-trust");
  const { transcript } = asked.result.imported ?? {};
  assert.equal(transcript?.frontmatter.source.publisher, "Weir Trust");
  assert.deepEqual(
    [...listUnits(transcript)].flatMap(({ unit }) =>
      unit.turns.map((turn) => [turn.label, turn.role]),
    ),
    [
      ["Provost", "respondent"],
      ["Floor", "questioner"],
      ["Provost", "respondent"],
    ],
  );
  assert.deepEqual(
    heard.map((message) => message.split(/[?(]/, 1)[0]),
    [
      "Which label asks",
      "Which label answers",
      "In which time zone was it held",
      "Who publishes it",
      "Keep what you said for the next text of Weir Trust",
      "Under which id",
    ],
  );
  assert.match(prompter.shown.join("\n"), /No label was found[^]*1 {2}Words on the weir/);
  assert.match(prompter.shown.join("\n"), /expected an IANA time zone such as Asia\/Tokyo/);
});

test("who gives up gets the problems with their flags, and nothing is written", async () => {
  const { file, options } = prepare();
  const { prompter } = answer({});
  const { result } = await importAsking(file, options, library, prompter);
  assert.equal(result.outcome, "refused");
  assert.match(
    result.report.problems[0]?.fix ?? "",
    /Add --time-zone Europe\/London --publisher NAME/,
  );
  assert.ok(!existsSync(join(options.root, "transcripts")));
});

test("a role that only the order of speech decides is asked about, and may be left", async () => {
  const said = { publisher: "Weir Trust", timeZone: "Europe/London" };
  const doubtful = text
    .replaceAll(" /", ":")
    .replace("Who paid for it", "I would like to know who paid.");
  const { file, options } = prepare(doubtful);
  const { prompter, heard } = answer({ "What does": "questioners", "Keep what": "no" });
  const asked = await importAsking(file, { ...options, ...said }, library, prompter);
  assert.equal(asked.result.outcome, "written");
  assert.equal(asked.keepAs, undefined);
  assert.equal(heard.filter((message) => message.startsWith("What does")).length > 0, true);
});

const hasScript = existsSync("/usr/bin/script") && process.platform === "linux";

test(
  "a real terminal asks, and what is typed is imported",
  { skip: !hasScript && "there is no `script` of util-linux here" },
  async () => {
    const { file, options } = prepare(text.replaceAll(" /", ":").replace("Floor", "Reporter"));
    const command = `stty cols 100 rows 40; ${process.execPath} src/cli/main.ts import ${file} --content ${options.root}`;
    const child = spawn("/usr/bin/script", ["-qec", command, "/dev/null"], {
      env: { ...process.env, TERM: "xterm" },
    });
    let shown = "";
    const replies: [RegExp, string][] = [
      [/time zone was it held/, "Europe/London\r"],
      [/Who publishes it/, "Weir Trust\r"],
      [/Keep what you said/, "\r"],
      [/Under which id/, "\r"],
    ];
    child.stdout.on("data", (data: Buffer) => {
      shown += data.toString();
      const [next] = replies;
      if (next?.[0].test(shown) === true) {
        replies.shift();
        child.stdin.write(next[1]);
      }
    });
    const overdue = setTimeout(() => child.kill("SIGKILL"), 120_000);
    const code = await new Promise((resolve) => child.on("close", resolve));
    clearTimeout(overdue);
    assert.equal(code, 0, shown);
    const profile = readFileSync(join(options.root, "publishers/weir-trust.yaml"), "utf8");
    assert.equal(profile, "name:\n  en: Weir Trust\ntimeZone: Europe/London\nlanguage: en\n");
  },
);

const library: Library = {
  directory: createDirectory(),
  profiles: [],
  problems: [],
  findMissing: () => Promise.resolve(undefined),
  listUsedIds: () => [],
  findWithdrawn: () => Promise.resolve({ has: () => false }),
  readHoldings: () => Promise.resolve({ sources: new Map(), ids: new Set(), renamed: new Map() }),
};

function prepare(source = text) {
  const folder = makeTemporaryFolder("asking");
  const file = join(folder, "weir.txt");
  writeFileSync(file, source);
  const root = join(folder, "content");
  return { file, options: { ...noOptions, root, dryRun: false, force: false } };
}

/** Answers each question by what it begins with or holds; one that nothing answers is given up. */
function answer(answers: Readonly<Record<string, string | readonly string[]>>) {
  const heard: string[] = [];
  const shown: string[] = [];
  const find = (message: string) => {
    heard.push(message);
    const key = Object.keys(answers).find((part) => message.includes(part));
    return key === undefined ? undefined : answers[key];
  };
  const prompter: Prompter & { readonly shown: string[] } = {
    shown,
    show: (title, body) => shown.push(`${title}\n${body}`),
    askText(message, _, check) {
      const found = find(message);
      for (const given of [found ?? []].flat()) {
        const fault = check(given);
        if (fault === undefined) return Promise.resolve(given);
        shown.push(fault);
      }
      return Promise.resolve(undefined);
    },
    choose: (message) => Promise.resolve([find(message)].flat()[0]),
  };
  return { prompter, heard };
}
