import assert from "node:assert/strict";
import { describe, it } from "node:test";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { readPageMeta } from "../../../src/importer/reading/page-meta.ts";

const parser = unified().use(rehypeParse);

function read(head: string) {
  const fields = readPageMeta(
    parser.parse(`<html><head>${head}</head><body></body></html>`).children,
  );
  return { publisher: fields.publisher?.value, timeZone: fields.timeZone?.value };
}

function writeData(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

describe("readPageMeta", () => {
  it("takes the publisher from what says so most plainly", () => {
    const site = '<meta property="og:site_name" content="The Site">';
    const author = '<meta name="author" content="The Author">';
    const meta = '<meta name="DC.publisher" content="The Publisher">';
    const data = writeData({ publisher: [{ "@type": "Organization", name: "The Ministry" }] });
    assert.equal(read(author + site + meta + data).publisher, "The Ministry");
    assert.equal(read(author + site + meta).publisher, "The Publisher");
    assert.equal(read(author + site).publisher, "The Site");
    assert.equal(read(author).publisher, "The Author");
    assert.equal(read("<title>A page | The Site</title>").publisher, undefined);
  });

  it("takes an author of linked data only where that is an organization", () => {
    const [person, ministry] = ["Person", "GovernmentOrganization"].map((type) =>
      read(writeData({ "@graph": [{ author: { "@type": type, name: "A Name" } }] })),
    );
    assert.equal(person?.publisher, undefined);
    assert.equal(ministry?.publisher, "A Name");
  });

  it("takes a zone that is declared by name, never an offset, and none of two", () => {
    const zone = { eventSchedule: { scheduleTimezone: "Europe/Berlin" } };
    assert.equal(read(writeData(zone)).timeZone, "Europe/Berlin");
    assert.equal(read(writeData({ startDate: "2022-05-03T14:30+02:00" })).timeZone, undefined);
    assert.equal(read(writeData([zone, { timeZone: "Asia/Tokyo" }])).timeZone, undefined);
    assert.equal(read(writeData({ timeZone: "Europe/Nowhere" })).timeZone, undefined);
  });

  it("takes nothing from data that is damaged or too deep", () => {
    const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
    for (const text of ["{", "null", '{"publisher":7}', deep]) {
      const head = `<script type="application/ld+json">${text}</script>`;
      assert.deepEqual(
        read(head),
        { publisher: undefined, timeZone: undefined },
        text.slice(0, 20),
      );
    }
  });
});
