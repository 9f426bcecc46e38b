import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findNamedZone, readZone } from "../../../../src/importer/ground/dates/named-zone.ts";

describe("findNamedZone", () => {
  it("reads a city or a zone right after a time, as in its examples", () => {
    const annex = findNamedZone(" (Tokyo time), in the annex");
    assert.deepEqual(annex, { zone: "Asia/Tokyo", text: " (Tokyo time)" });
    const paris = findNamedZone(" heure de Paris");
    assert.deepEqual(paris, { zone: "Europe/Paris", text: " heure de Paris" });
    assert.equal(findNamedZone(", New York local time")?.zone, "America/New_York");
    assert.equal(findNamedZone(" (hora de Madrid)")?.zone, "Europe/Madrid");
    assert.equal(findNamedZone(" Asia/Kolkata")?.zone, "Asia/Kolkata");
  });

  it("says nothing for other words, other cities, offsets and zones that are none", () => {
    for (const text of [
      " Local time",
      " Berlin, Kanzleramt",
      " Bonn time",
      " +02:00",
      " East/West",
    ]) {
      assert.equal(findNamedZone(text), undefined, text);
    }
  });
});

describe("readZone", () => {
  it("knows zones by their names alone", () => {
    assert.equal(readZone("Europe/Paris"), "Europe/Paris");
    assert.equal(readZone("Europe/Nowhere"), undefined);
  });
});
