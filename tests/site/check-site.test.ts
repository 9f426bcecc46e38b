import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { checkSite } from "./check-site.ts";
import { samplePages, writePage, writeSample } from "./sample-site.ts";

const root = "https://lectern.example/";
const page = samplePages["index.html"] ?? "";

async function findFaults(changes: Record<string, string> = {}): Promise<string[]> {
  const dir = writeSample(changes);
  try {
    return await checkSite({ dir, root });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test("a site without a fault has none", async () => {
  assert.deepEqual(await findFaults(), []);
});

const broken: Record<string, readonly [body: string, fault: RegExp]> = {
  "a link to nothing": [`<p><a href="/gone/">x</a></p>`, /\/gone\/ leads to nothing/],
  "a link without its slash": [`<p><a href="/about">x</a></p>`, /\/about leads to nothing/],
  "a missing fragment": [`<p><a href="/about/#no">x</a></p>`, /fragment that is not there/],
  "an address that is none": [`<p><a href="http://[">x</a></p>`, /is no address/],
  "an image that is missing": [`<p><img src="/a.png" alt=""></p>`, /a\.png leads to nothing/],
  "an inline script": [`<script>alert(1)</script>`, /inline script/],
  "an inline style": [`<p style="color:red">x</p>`, /style attribute/],
  "an event attribute": [`<p onclick="x()">x</p>`, /onClick on <p>/],
  "a script link": [`<p><a href="javascript:x()">x</a></p>`, /href="javascript:x\(\)"/],
  "another origin": [`<img src="https://other.example/a.png" alt="">`, /loads https:\/\/other/],
  "a double id": [`<p id="a">x</p><p id="a">y</p>`, /no-dup-id/],
  "an unclosed element": [`<div><p>x</div></p>`, /close-order/],
  "a second main heading": [`<h1>Again</h1>`, /h1: 2 of them/],
  "data that is not JSON": [`<script type="application/ld+json">{</script>`, /not JSON/],
};
for (const [name, [body, fault]] of Object.entries(broken)) {
  test(`${name} is a fault`, async () => {
    const faults = await findFaults({ "index.html": writePage({ path: "", body }) });
    assert.ok(
      faults.some((found) => fault.test(found)),
      faults.join("\n"),
    );
  });
}

const changed: Record<string, readonly [from: RegExp, to: string, fault: string]> = {
  "no language": [/ lang="en"/, "", "/: lang: undefined"],
  "no direction": [/ dir="ltr"/, "", "/: dir: missing on <html>"],
  "a short description": [/A page[^"]*/, "Page", '/: description: ["Page"]'],
  "no policy": [/<meta http-equiv[^>]*>\n/, "", "/: policy: missing"],
  "a policy for inline scripts": [
    /script-src 'self'/,
    "script-src 'self' 'unsafe-inline'",
    "/: policy: script-src 'unsafe-inline'",
  ],
  "a policy without objects": [/object-src 'none'; /, "", "/: policy: object-src 'self'"],
  "no skip link": [/#main/, "about/", "/: skip link: the first link goes to about/"],
  "a canonical address of a page that is not to be found": [
    /<link rel="canonical"/,
    '<meta name="robots" content="noindex">$&',
    '/: canonical: ["https://lectern.example/"], expected []',
  ],
  "another canonical address": [
    /canonical" href="[^"]*/,
    'canonical" href="https://lectern.example/about/',
    '/: canonical: ["https://lectern.example/about/"], expected ["https://lectern.example/"]',
  ],
};
for (const [name, [from, to, fault]] of Object.entries(changed)) {
  test(`${name} is a fault`, async () => {
    const faults = await findFaults({ "index.html": page.replace(from, to) });
    assert.ok(faults.includes(fault), faults.join("\n"));
  });
}

const picture = [
  ["og:image", `${root}favicon.svg`],
  ["og:image:alt", "A picture of a page."],
].map(([property = "", content = ""]) => `<meta property="${property}" content="${content}">`);

for (const [name, head, fault] of [
  ["no picture on a page to be cited", "", "picture: 0 of them"],
  ["no PNG", picture.join(""), "picture: image/png, is no PNG summary_large_image"],
  ["a picture that is missing", picture[0]?.replace("svg", "png"), "leads to nothing"],
  ["a picture of elsewhere", picture[0]?.replace("example", "test"), "is not of this site"],
  ["no words for a picture", picture[0], "picture: no words for it"],
] as const) {
  test(`${name} is a fault`, async () => {
    const cited = `<meta name="citation_title" content="A">${head ?? ""}</head>`;
    const faults = await findFaults({ "index.html": page.replace("</head>", cited) });
    assert.ok(
      faults.some((found) => found.includes(fault)),
      faults.join("\n"),
    );
  });
}

test("a picture on a page that nobody cites is a fault", async () => {
  const html = page.replace("</head>", `${picture.join("")}</head>`);
  assert.deepEqual(await findFaults({ "index.html": html }), [
    "/: picture: on a page that nobody cites",
  ]);
});

test("a page that the sitemap lacks, and an address without a page, are faults", async () => {
  const sitemap = `<urlset><url><loc>${root}</loc></url><url><loc>${root}x/</loc></url></urlset>`;
  assert.deepEqual(await findFaults({ "sitemap.xml": sitemap }), [
    `sitemap: lacks ${root}about/`,
    `sitemap: ${root}x/ is no page`,
  ]);
});
