import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnchors } from "../../../src/transcript/parse/anchors.ts";

test("anchors are unique and never those of a unit or a footnote", () => {
  const create = createAnchors();
  const titles = [
    "Opening Remarks",
    "Opening remarks!",
    "冒頭発言",
    "Q3",
    "…",
    "fn-a",
    "Opening remarks 2",
  ];
  assert.deepEqual(
    titles.map((title) => create(title, "section")),
    [
      ...[
        "opening-remarks",
        "opening-remarks-2",
        "冒頭発言",
        "section-4",
        "section-5",
        "section-6",
      ],
      "opening-remarks-2-2",
    ],
  );
});
