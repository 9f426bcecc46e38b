import assert from "node:assert/strict";
import { test } from "node:test";
import { LinkChecker } from "linkinator";
import { site } from "../../src/site.config.ts";
import { checkSite } from "./check-site.ts";
import { useSite } from "./site.ts";

const open = useSite();

test("no page has a fault in its markup, head, links or policy", async () => {
  assert.deepEqual(await checkSite({ dir: open.dir, root: new URL(site.base, site.url).href }), []);
});

test("a crawler that follows every link of the served site finds none broken, fragments too", async () => {
  const { links } = await new LinkChecker().check({
    path: open.served.url,
    recurse: true,
    checkFragments: true,
    linksToSkip: (link) => Promise.resolve(!link.startsWith(open.served.url)),
  });
  const broken = links.filter(({ state }) => state === "BROKEN");
  assert.deepEqual(
    broken.map(({ url, parent }) => `${parent ?? ""}: ${url}`),
    [],
  );
  assert.ok(links.length > 100, "the site has more links than that");
});
