import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Draft } from "../../../src/importer/ground/draft.ts";
import { wh } from "../../../src/importer/presets/wh.ts";
import { findNames } from "../../../src/importer/presets/white-house-names.ts";
import { joinPieces } from "../../../src/importer/ground/pieces.ts";
import { noOptions } from "../../no-options.ts";

describe("a White House transcript", () => {
  it("has labels of capitals before a colon, and Q, which a colon in the question does not lengthen", () => {
    const labels = [
      "MR. McFAUL",
      "SENIOR ADMINISTRATION OFFICIAL #2",
      "[MODERATOR]",
      "POLISH AIDE",
    ];
    const turns = labels.map((label) => `${label}: Well, it is so.\n\nQ    And why?`);
    const draft = read(
      `${turns.join("\n\n")}\n\nQ    On Ukraine: is it so?\n\nWhat I say: it is not so, and it never was.`,
    );
    assert.deepEqual(listTexts(draft, "label"), [...labels.flatMap((label) => [label, "Q"]), "Q"]);
    assert.equal(listTexts(draft, "paragraph").at(-2), "On Ukraine: is it so?");
  });

  it("names its place on the rows above the first label, and prints its title there again as one note", () => {
    const head = "PRESS BRIEFING  \nBY THE HARBOR MASTER\n\nAboard a Ferry,  \nEn Route Ashby";
    const draft = read(
      `${head}\n\n6:40 P.M. (Local)\n\nMS. LEE: Hello.\n\nQ    Why?\n\nEND 7:10 P.M.`,
    );
    assert.equal(draft.fields.place?.value, "Aboard a Ferry, En Route Ashby");
    assert.deepEqual(listTexts(draft, "note"), [
      "PRESS BRIEFING\nBY THE HARBOR MASTER",
      "6:40 P.M. (Local)",
      "END 7:10 P.M.",
    ]);
    assert.deepEqual(
      draft.problems.map(({ message }) => message),
      ["The time `6:40 P.M. (Local)` is not used."],
    );
  });

  it("takes the day in its text before that of its title, and that before the day of publication", () => {
    const body = "1:06 P.M. EDT\n\nMS. LEE: Hello.\n\nQ    Why?";
    const title = "Press Briefing by Ada Lee, May 4, 2021";
    assert.equal(read(body).fields.start?.value, "2021-05-06T13:06");
    assert.equal(read(body, title).fields.start?.value, "2021-05-04T13:06");
    assert.equal(read(body, title).fields.title?.value, "Press Briefing by Ada Lee");
    assert.equal(read(`(May 3, 2021)\n\n${body}`, title).fields.start?.value, "2021-05-03T13:06");
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

/** Reads a briefing with its front matter, as published on 6 May 2021. */
function read(body: string, title = "Press Briefing by Ada Lee"): Draft {
  const text = `---\ntitle: "${title}"\ndate: '2021-05-06'\n---\n\n${body}\n`;
  return wh.read(
    { file: "a.md", text },
    { ...noOptions, ...(wh.profile && { profile: wh.profile }) },
  );
}

function listTexts({ blocks }: Draft, kind: "label" | "note" | "paragraph"): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== kind) return [];
    return "pieces" in block ? joinPieces(block.pieces) : block.text;
  });
}
