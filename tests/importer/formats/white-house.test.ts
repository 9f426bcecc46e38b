import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findZone } from "../../../src/importer/dates/zones.ts";
import { findTimeLine, isEndLine } from "../../../src/importer/formats/white-house-header.ts";
import { createLabelFinder } from "../../../src/importer/formats/white-house-labels.ts";
import { findNames } from "../../../src/importer/formats/white-house-names.ts";
import { readTitle } from "../../../src/importer/formats/white-house-title.ts";
import { noOptions } from "../../no-options.ts";

describe("a White House transcript", () => {
  it("has labels of capitals before a colon, and Q", () => {
    const findLabel = createLabelFinder([], noOptions);
    assert.deepEqual(findLabel("MR. McFAUL: Well,"), {
      label: "MR. McFAUL",
      mark: ":",
      length: 12,
    });
    assert.deepEqual(findLabel("Q And why?"), { label: "Q", mark: "", length: 2 });
    const labels = ["SENIOR ADMINISTRATION OFFICIAL #2: a", "[MODERATOR]: a", "MODERATOR: a"];
    for (const text of labels) assert.equal(findLabel(text)?.label, text.slice(0, -3));
    const speech = [
      "FEMA: it is",
      "What I say: no",
      "END 2:10 P.M.",
      "10:30 A.M.",
      "Quite",
      "I: a",
    ];
    for (const text of speech) assert.equal(findLabel(text), undefined, text);
  });

  it("has time lines with a zone, and closing lines", () => {
    assert.deepEqual(findTimeLine("5:19 P.M. EDT MODERATOR: Thanks"), {
      length: 13,
      zone: "America/New_York",
    });
    assert.deepEqual(findTimeLine("6:40 P.M. (Local)"), { length: 17 });
    assert.equal(findTimeLine("At 6:40 P.M. EDT"), undefined);
    for (const text of ["END", "END 7:55 P.M. (Local)", "2:22 P.M. EST"])
      assert.ok(isEndLine(text));
    for (const text of ["", "END OF IT", "2:22 P.M. EST is late"]) assert.ok(!isEndLine(text));
    assert.equal(findZone("EDT"), "America/New_York");
    assert.equal(findZone("IST"), undefined);
  });

  it("has a title that may end in its date", () => {
    const source = { text: "Press Gaggle by Jay Carney, 7/6/12", line: 1 };
    assert.deepEqual(readTitle(source, "month-first"), {
      title: {
        value: "Press Gaggle by Jay Carney",
        from: [{ text: "Press Gaggle by Jay Carney", line: 1 }],
      },
      date: { value: "2012-07-06", from: [{ text: "7/6/12", line: 1 }] },
      kind: { value: "gaggle", from: [] },
    });
  });

  it("gives labels the names that its title spells out, and no others", () => {
    const title =
      "Press Briefing by Press Secretary Jen Psaki and Surgeon General Dr. Vivek H. Murthy";
    const labels = ["MS. PSAKI", "SURGEON GENERAL MURTHY", "SENIOR ADMINISTRATION OFFICIAL", "Q"];
    assert.deepEqual(
      findNames(title, labels).map(({ label, meaning }) => [label, meaning.name]),
      [
        ["MS. PSAKI", "Jen Psaki"],
        ["SURGEON GENERAL MURTHY", "Vivek H. Murthy"],
      ],
    );
    const remarks = "Remarks by President Biden and Vice President Harris";
    assert.deepEqual(
      findNames(remarks, ["THE PRESIDENT", "THE VICE PRESIDENT"]).map(
        ({ meaning }) => meaning.name,
      ),
      ["President Biden", "Vice President Harris"],
    );
    assert.deepEqual(findNames("News Conference by the President", ["THE PRESIDENT"]), []);
  });
});
