import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { buildLexicon } from "../../../src/search/build/build-lexicon.ts";
import { buildNgrams } from "../../../src/search/build/build-ngrams.ts";
import {
  fileRecords,
  loadRecords,
  writeTables,
} from "../../../src/search/build/build-partition.ts";
import { type IndexFile, packFile } from "../../../src/search/build/text-files.ts";
import { openSealed } from "../../../src/search/format/seal.ts";
import { createTable } from "../../../src/search/build/build-table.ts";
import { collectAliases } from "../../../src/search/build/aliases.ts";
import { knownRelease } from "../../../src/search/build/index-texts.ts";
import { proveLexicon, proveNgrams } from "../../../src/search/build/prove-index.ts";
import { proveTables } from "../../../src/search/build/prove-tables.ts";
import { personSchema } from "../../../src/schemas/person.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { build, createTranscript, makeFolder } from "../index-folder.ts";
import { type Tampering, writeTamperedPagefind } from "./tampered-pagefind.ts";

const hayashi = personSchema.parse({
  names: [{ language: "en", family: "Hayashi", given: "Yoshimasa" }],
  aliases: ["Minister Hayashi"],
});
const transcript = createTranscript(
  "2022-02-02-hayashi.en",
  `### S1

**Minister Hayashi:** We visited the mines of Sado Island and shall visit them again.

### Q1

**Reporter:** Did you visit Sado Island?

**Minister Hayashi:** We visited it.
`,
  createDirectory([{ id: "hayashi", ...hayashi }]),
);

test("the release whose files are known is the one that is installed", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  assert.equal(dependencies["pagefind"], knownRelease);
});

const tamperings: Record<string, { readonly tamper: Tampering; readonly reason: RegExp }> = {
  "a word stands elsewhere": {
    reason: /`\S+` stands at \d+ of record \d in it alone/,
    tamper: (path, bytes) => {
      const weight = bytes.indexOf(Buffer.from([0x38, 0x18]));
      if (path.endsWith(".pf_index")) bytes[weight + 2] = (bytes[weight + 2] ?? 0) + 1;
      return bytes;
    },
  },
  "a word is missing": {
    reason: /It has \d+ words where there are \d+\./,
    tamper: (path, bytes) => {
      const count = bytes[13] === 0x98 ? 14 : 13;
      if (path.endsWith(".pf_index")) bytes[count] = (bytes[count] ?? 0) - 1;
      return bytes;
    },
  },
  "a record is missing": {
    reason: /stands at|where there are/,
    tamper: (path, bytes) => {
      const text = bytes.toString("latin1");
      return path.endsWith("fragment")
        ? Buffer.from(text.replace('"url":"1"', '"url":"0"'), "latin1")
        : bytes;
    },
  },
  "records are described as release 1.5.2 does": {
    reason: /This index has an array of another length\./,
    tamper: (path, bytes) => {
      if (!path.endsWith(".pf_meta")) return bytes;
      const text = bytes.toString("latin1");
      return Buffer.from(text.replaceAll(/\x83(o.{15}(?:\x18)?.)u.{21}/gs, "\x82$1"), "latin1");
    },
  },
  "files are not CBOR": {
    reason: /This is no file of Pagefind/,
    tamper: (path, bytes) => (path.endsWith(".pf_index") ? bytes.reverse() : bytes),
  },
};

for (const [name, { tamper, reason }] of Object.entries(tamperings)) {
  test(`an index in which ${name} is not built and not kept`, async () => {
    const cache = makeFolder();
    process.env["PAGEFIND_EXTENDED_BINARY_PATH"] = writeTamperedPagefind(tamper);
    await assert.rejects(build([transcript], { cache }), ({ message }: Error) => {
      const [known, installed] = [knownRelease, knownRelease];
      assert.match(message, reason);
      assert.ok(
        message.startsWith(`Pagefind ${installed} wrote an index that does not read`),
        message,
      );
      assert.ok(message.endsWith(`run \`npm install --save-exact pagefind@${known}\`.`), message);
      return true;
    });
    delete process.env["PAGEFIND_EXTENDED_BINARY_PATH"];
    assert.deepEqual(readdirSync(cache), ["records"]);
  });
}

test("the release that wrote an index is named", async () => {
  process.env["PAGEFIND_EXTENDED_BINARY_PATH"] = writeTamperedPagefind((path, bytes) => {
    const text = bytes.toString("latin1");
    return Buffer.from(
      path === "pagefind-entry.json"
        ? text.replace(/"version":"[^"]*"/, '"version":"9.8.7"')
        : text.slice(3),
      "latin1",
    );
  });
  await assert.rejects(build([transcript]), /^Error: Pagefind 9\.8\.7 wrote an index/);
  delete process.env["PAGEFIND_EXTENDED_BINARY_PATH"];
});

test("a table, roles or texts that are read as others are found", async () => {
  const { records } = await loadRecords(transcript, collectAliases([]));
  const conferences = [fileRecords(transcript, records)];
  const names = {
    ...{ people: new Map(), outlets: new Map(), topics: new Map() },
    ...{ phrases: new Map(), forms: new Map() },
  };
  const files = writeTables("t", createTable(conferences, names, [0, 1]), conferences);
  proveTables("t", files, conferences);
  const changes: [path: RegExp, from: string | RegExp, to: string][] = [
    [/^tables/, '"en"', '"ja"'],
    [/^tables/, '"Q1",0,0', '"Q1",0,1'],
    [/^tables/, '["hayashi"', '["suzuki"'],
    [/^roles/, "[[]", "[[3]"],
    [/^texts/, "visit them", "visit it"],
  ];
  for (const [path, from, to] of changes) {
    const changed = files.map((file) =>
      path.test(file.path) ? { ...file, content: String(file.content).replace(from, to) } : file,
    );
    assert.notDeepEqual(changed, files, String(from));
    assert.throws(
      () => {
        proveTables("t", changed, conferences);
      },
      /does not give back|SyntaxError|undefined/,
      String(from),
    );
  }
});

test("a lexicon that is read as another is found", async () => {
  const partitions = [
    [
      ["gold", 2, 0],
      ["mine", 1, 1],
    ],
    [
      ["gold", 3, 4],
      ["island", 1, 0],
    ],
  ] as const;
  const { plan, files } = buildLexicon(partitions, 12);
  const folder = write(files);
  await proveLexicon(folder, plan, partitions);
  const others = [
    [[["gold", 2, 0]], partitions[1]],
    [[...partitions[0], ["sado", 1, 0]], partitions[1]],
    [
      [
        ["gold", 1, 0],
        ["mine", 1, 1],
      ],
      partitions[1],
    ],
    [
      [
        ["gold", 2, 1],
        ["mine", 1, 1],
      ],
      partitions[1],
    ],
    [partitions[1], partitions[0]],
  ] as const;
  for (const other of others)
    await assert.rejects(proveLexicon(folder, plan, other), /does not give back/);
});

test("other forms of a character that are read as others are found", async () => {
  const partitions = [[["国", 1, 0]]] as const;
  const { plan, files } = buildLexicon(partitions);
  for (const [from, to] of [
    ["=国", "=円"],
    [/ =国/u, ""],
    [/\n圀.*/u, ""],
  ] as const) {
    const changed = files.map(({ path, content }) =>
      packFile(path, readPacked(path, content).replace(from, to)),
    );
    assert.notDeepEqual(changed, files, String(from));
    await assert.rejects(proveLexicon(write(changed), plan, partitions), /does not give back/);
  }
  await proveLexicon(write(files), plan, partitions);
});

test("n-grams that are read as others are found", async () => {
  const partitions = [Uint32Array.of(1, 2 ** 31, 2 ** 32 - 1), Uint32Array.of(7)];
  const { plan, files } = buildNgrams(partitions, 1);
  const folder = write(files);
  await proveNgrams(folder, plan, partitions);
  for (const file of files) {
    writeFileSync(join(folder, file.path), new Uint8Array(file.content.length));
    await assert.rejects(proveNgrams(folder, plan, partitions), /is not whole/, file.path);
    writeFileSync(join(folder, file.path), file.content);
  }
});

function readPacked(path: string, content: Uint8Array): string {
  return new TextDecoder().decode(openSealed(path, gunzipSync(content)));
}

function write(files: readonly IndexFile[]): string {
  const folder = makeFolder();
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
