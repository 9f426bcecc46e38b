import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parseDocument } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<string, { readonly steps: readonly Step[] }>;
}

const workflows = globSync(".github/workflows/*.yml").map((file) => {
  const document = parseDocument(readFileSync(file, "utf8"));
  return { file, errors: document.errors, workflow: document.toJS() as Workflow };
});

test("a fork checks pull requests and publishes the site", () => {
  assert.deepEqual(workflows.map(({ file }) => file.split(/[\\/]/).at(-1)).sort(), [
    "check.yml",
    "publish-in-parts.yml",
    "publish.yml",
  ]);
});

for (const { file, errors, workflow } of workflows) {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test(`${file} is valid YAML with read permission only by default`, () => {
    assert.deepEqual(errors, []);
    assert.deepEqual(workflow.permissions, { contents: "read" });
  });

  test(`${file} pins every action to a commit`, () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    assert.ok(used.length > 0);
    assert.deepEqual(
      used.filter((uses) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses)),
      [],
    );
  });

  test(`${file} runs only commands that the project has`, () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    const commands = steps.flatMap(({ run }) => run?.trim().split("\n") ?? []);
    const npm = commands.map((command) => /^npm (?:run )?([a-z]+)/.exec(command)?.[1] ?? command);
    assert.deepEqual(
      npm.filter((name) => !["ci", ...Object.keys(scripts)].includes(name)),
      [],
    );
  });
}
