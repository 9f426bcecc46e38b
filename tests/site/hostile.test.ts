import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "../../src/site.config.ts";
import { assertGolden } from "../golden/golden-file.ts";
import { checkSite } from "./check-site.ts";
import { findContent, findProblemsFile } from "./golden.ts";
import { listProblems } from "./listed-problems.ts";
import { readPages } from "./page.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const open = useSite(() => Promise.resolve(findContent("hostile-harmless")));

test("scripts, event attributes, unsafe links, broken bytes and ids that climb are problems", async () => {
  const { code, problems, stderr } = await listProblems(findContent("hostile-refused"));
  assert.equal(code, 1, stderr);
  assertGolden({ path: findProblemsFile("hostile-refused"), text: `${problems}\n` });
});

test("markup that a transcript quotes stays text in every page and in their heads", async () => {
  const allowed = await checkSite({ dir: open.dir, root: new URL(site.base, site.url).href });
  assert.deepEqual(allowed, []);
  const names = readPages(open.dir).flatMap((page) => page.elements.map(({ tagName }) => tagName));
  const foreign = ["iframe", "object", "base", "img"].filter((name) => names.includes(name));
  assert.deepEqual(foreign, []);
});

test("no script of a transcript runs in any page", async () => {
  const watched = await openPage(open.browser, open.served.url, { fresh: true });
  const dialogs: string[] = [];
  watched.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const faults: string[] = [];
  for (const { path } of readPages(open.dir)) {
    await watched.page.goto(new URL(path, open.served.url).href);
    await watched.page.mouse.move(200, 300);
    faults.push(...(await watched.takeFaults()));
  }
  await watched.close();
  assert.deepEqual({ dialogs, faults }, { dialogs: [], faults: [] });
});

test("the words of a hostile transcript stand in its page as they were said", async () => {
  const watched = await openPage(open.browser, open.served.url);
  await watched.page.goto(new URL("2022/03/03/markup/", open.served.url).href);
  const text = await watched.page.locator("main").innerText();
  for (const said of [
    "Title </title><script>alert(4)</script>",
    "Question with <script>alert(13)</script> and <img src=x onerror=alert(14)> in hostilewords?",
    "with a link and ]]> and <!-- a comment.",
    "{{constructor.constructor('alert(19)')()}} ${alert(20)} </main> </body> ?",
  ]) {
    assert.ok(text.includes(said), said);
  }
  await watched.close();
});

test("markup stays text in the excerpt of a hit and where the hit leads", async () => {
  const watched = await openPage(open.browser, open.served.url);
  const { page } = watched;
  await page.goto(
    new URL("search/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+hostilewords", open.served.url).href,
  );
  await page.goto(new URL("search/?q=hostilewords", open.served.url).href);
  const hit = page.getByRole("region", { name: "Results" }).getByRole("listitem").first();
  await hit.locator("mark").first().waitFor();
  assert.match(await hit.innerText(), /<script>alert\(13\)<\/script>/);
  const names = await hit.locator("*").evaluateAll((all) => all.map(({ localName }) => localName));
  const markup = ["a", "cite", "h3", "mark", "p", "span", "time"];
  assert.deepEqual(
    [...new Set(names)].filter((name) => !markup.includes(name)),
    [],
  );
  await hit.getByRole("heading").getByRole("link").click();
  await page.locator("#q1 mark").first().waitFor();
  assert.deepEqual(await watched.takeFaults(), []);
  await watched.close();
});
