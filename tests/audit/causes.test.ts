import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { checkArchive } from "../../src/audit/check-archive.ts";
import { formatAnnotations } from "../../src/problems/annotations.ts";
import { foldProblems } from "../../src/problems/fold-problems.ts";
import { formatProblems } from "../../src/problems/report.ts";
import { brokenArchives } from "./broken-archives.ts";
import { followAdvice } from "./follow-advice.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-causes-"));
process.env["LECTERN_CACHE"] = join(folder, "cache");
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

for (const [index, broken] of brokenArchives.entries()) {
  test(`an archive with ${broken.name} is told its cause alone, and the advice mends it`, async () => {
    const root = join(folder, String(index), "content");
    cpSync("content", root, { recursive: true });
    broken.edit(root);
    const { problems } = await checkArchive(root);
    const [first, ...others] = foldProblems(problems);
    assert.ok(first !== undefined);
    const place = ({ file, line, kind }: typeof first) =>
      `${file.replace(`${root}/`, "")}:${String(line)} ${kind}`;
    assert.equal(place(first), broken.first);
    assert.deepEqual(others.map(place), broken.others ?? []);
    assert.match(formatProblems(problems).split("\n")[1] ?? "", new RegExp(`${first.kind}$`));
    assert.match(formatAnnotations(problems), new RegExp(`^.*title=lectern%3A${first.kind}::`));
    for (const { fix } of first.consequences ?? []) assert.equal(fix, undefined);
    await followAdvice(first, { root, whole: "content", broken });
    const [next] = (await checkArchive(root)).problems;
    if (next !== undefined) await followAdvice(next, { root, whole: "content", broken });
    assert.deepEqual((await checkArchive(root)).problems, []);
  });
}
