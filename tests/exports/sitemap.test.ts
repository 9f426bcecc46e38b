import assert from "node:assert/strict";
import { test } from "node:test";
import { formatRobots } from "../../src/exports/robots.ts";
import { divideSitemap, formatSitemap, formatSitemapIndex } from "../../src/exports/sitemap.ts";

test("a sitemap lists addresses, escaped, with the days of their last changes", () => {
  assert.equal(
    formatSitemap([
      { address: "https://lectern.example/" },
      { address: "https://lectern.example/a?b&c", changed: "2026-11-28" },
    ]),
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://lectern.example/</loc></url>
<url><loc>https://lectern.example/a?b&amp;c</loc><lastmod>2026-11-28</lastmod></url>
</urlset>
`,
  );
});

test("a sitemap index lists sitemaps", () => {
  assert.equal(
    formatSitemapIndex(["https://lectern.example/sitemap-1.xml.gz"]),
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://lectern.example/sitemap-1.xml.gz</loc></sitemap>
</sitemapindex>
`,
  );
});

test("addresses are divided in order, and no part is empty", () => {
  assert.deepEqual(divideSitemap(["a", "b", "c"], 2), [["a", "b"], ["c"]]);
  assert.deepEqual(divideSitemap(["a", "b"], 2), [["a", "b"]]);
  assert.deepEqual(divideSitemap([]), []);
});

test("robots may read everything and learn of the sitemap", () => {
  assert.equal(
    formatRobots("https://lectern.example/sitemap.xml"),
    "User-agent: *\nAllow: /\n\nSitemap: https://lectern.example/sitemap.xml\n",
  );
});
