import assert from "node:assert/strict";
import { test } from "node:test";
import { createRecord } from "../../src/citations/record.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import { shareConferencePicture, shareUnitPicture } from "../../src/pictures/share.ts";
import { sample } from "../citations/sample.ts";

const t = createTranslate("en");
const page = "https://lectern.example/2022/02/02/hayashi-extraordinary/";

test("an exchange has its own picture, that of its conference, or none, as the archive decides", () => {
  assert.equal(share("all")?.url, `${page}q5/picture.png`);
  assert.match(share("all")?.alt ?? "", /^Q5 · Apart from the situations/);
  assert.deepEqual(share("conferences"), {
    url: `${page}picture.png`,
    width: 1200,
    height: 630,
    alt: "Extraordinary Press Conference by Foreign Minister HAYASHI Yoshimasa · 2 February 2022 · Lectern",
  });
  assert.equal(share("none"), undefined);
});

test("a conference has a picture unless the archive has none", () => {
  const source = sample["whole-conference"] ?? assert.fail();
  const record = createRecord(source);
  for (const pictures of ["all", "conferences"] as const) {
    const picture = shareConferencePicture(t, record, source.transcript, { pictures });
    assert.equal(picture?.url, `${page}picture.png`);
  }
  const none = shareConferencePicture(t, record, source.transcript, { pictures: "none" });
  assert.equal(none, undefined);
});

function share(pictures: "all" | "conferences" | "none") {
  const source = sample["extraordinary-exchange"] ?? assert.fail();
  return shareUnitPicture(t, createRecord(source), source.unit ?? assert.fail(), { pictures });
}
