import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { dictionaries } from "../../src/i18n/dictionaries.ts";
import { dictionary as english } from "../../src/i18n/en/index.ts";
import { writeInventedLanguage } from "./invent-language.ts";
import { findLanguageFaults } from "./language-faults.ts";

test("the interface speaks English and Japanese", () => {
  assert.deepEqual([...dictionaries.keys()], ["en", "ja"]);
});

for (const [tag, dictionary] of dictionaries) {
  test(`${tag} has every string of the interface, with its placeholders and forms of counts`, () => {
    assert.deepEqual(findLanguageFaults(tag, dictionary), []);
  });
}

test("what a language lacks is reported", () => {
  const { "nav.people": left, ...strings } = english;
  const faults = findLanguageFaults("pl", {
    ...strings,
    "dates.year-title": `Konferencje: {rok} ${left}`,
    "nav.peple": left,
  });
  const isOther = (fault: string) =>
    /\.(?:few|many) is/.test(fault) && !fault.includes("exchanges");
  assert.deepEqual(
    faults.filter((fault) => !isOther(fault)),
    [
      "pl: nav.people is missing",
      "pl: dates.year-title has {rok} in place of {year}",
      "pl: nav.peple is no string of the interface",
      "pl: count.exchanges.few is missing",
      "pl: count.exchanges.many is missing",
    ],
  );
});

test("a string that a language lacks is an error of its types", () => {
  const project = mkdtempSync(join(tmpdir(), "lectern-language-"));
  try {
    cpSync("src/i18n", join(project, "src", "i18n"), { recursive: true });
    const [whole, broken] = ["fr", "de"].map((tag) => {
      writeInventedLanguage(project, tag);
      return join(project, "src", "i18n", tag, "index.ts");
    });
    assert.ok(whole && broken);
    writeFileSync(broken, readFileSync(broken, "utf8").replace('"nav.people": "‹People›",', ""));
    const [error, ...others] = listTypeErrors([whole, broken]);
    assert.match(error ?? "", /de.index\.ts: .*Property '"nav\.people"' is missing/);
    assert.deepEqual(others, []);
  } finally {
    rmSync(project, { recursive: true });
  }
});

function listTypeErrors(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.esnext.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  });
  return files
    .flatMap((file) => program.getSemanticDiagnostics(program.getSourceFile(file)))
    .map(({ file, messageText }) => {
      return `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
}
