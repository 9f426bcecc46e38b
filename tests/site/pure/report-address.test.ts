import assert from "node:assert/strict";
import { test } from "node:test";
import { locateReport } from "../../../src/site/report-address.ts";

const place = { title: "Error in Q5: “A & B”", path: "/2022/02/02/hayashi/q5/" };
const address = "https://lectern.example/2022/02/02/hayashi/q5/";

test("without a contact there is no address", () => {
  assert.equal(locateReport(place, undefined), undefined);
});

test("a letter has its subject and the permanent address filled in", () => {
  const letter = new URL(locateReport(place, "desk@archive.example") ?? "");
  assert.equal(letter.protocol + letter.pathname, "mailto:desk@archive.example");
  assert.equal(letter.searchParams.get("subject"), place.title);
  assert.equal(letter.searchParams.get("body"), `${address}\r\n`);
  assert.doesNotMatch(letter.href, /\+/, "mail programs show + as it is");
});

test("a form has the title and the address where its template wants them", () => {
  const template = "https://github.com/o/r/issues/new?title={title}&body=See%20{address}";
  const form = new URL(locateReport(place, template) ?? "");
  assert.equal(form.pathname, "/o/r/issues/new");
  assert.equal(form.searchParams.get("title"), place.title);
  assert.equal(form.searchParams.get("body"), `See ${address}`);
});

test("a form that names neither gets the address as a parameter", () => {
  const form = new URL(locateReport(place, "https://archive.example/errors?lang=en#form") ?? "");
  assert.deepEqual(
    [...form.searchParams],
    [
      ["lang", "en"],
      ["address", address],
    ],
  );
  assert.equal(form.hash, "#form");
});
