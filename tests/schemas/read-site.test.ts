import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { isRefusal } from "../../src/problems/refusal.ts";
import { readSite } from "../../src/schemas/read-site.ts";
import type { SiteSettings } from "../../src/schemas/site.ts";

const folder = mkdtempSync(join(tmpdir(), "lectern-settings-"));
after(() => {
  rmSync(folder, { recursive: true });
});

const settings = {
  name: "Briefings",
  description: "The briefings of a ministry.",
  url: "https://briefings.example",
  publisher: "A library",
} satisfies SiteSettings;

test("what is left out has its default", () => {
  assert.deepEqual(readSite(settings, {}), {
    ...settings,
    base: "/",
    language: "en",
    pictures: "conferences",
    exchangePages: "all",
    show: { outlets: true, topics: true, onThisDay: true, compare: true, data: true },
  });
});

test("a file goes before the code, and a variable before both", () => {
  const file = write("over.yaml", "name: Others\nbase: /file/\nshow: { data: false }\n");
  const site = readSite(settings, { LECTERN_SITE: file, LECTERN_BASE: "/variable/" });
  assert.deepEqual(
    [site.name, site.base, site.publisher, site.show.data, site.show.compare],
    ["Others", "/variable/", "A library", false, true],
  );
});

test("every problem of a file is told at its line and column", () => {
  const file = write(
    "bad.yaml",
    `nmae: Others
accent: red
contact: https://a.example/?at={adress}
languages: [english, tlh]
licence: {}
url: https://a.example/archive/
show: { outlet: false }
`,
  );
  assert.equal(
    refuse(settings, { LECTERN_SITE: file }),
    `The settings of the site have errors.

${file}
1:1  error Unexpected key \`nmae\`, expected one of ${keys}.  lectern:field-unknown
      Why: Nothing reads it, so its value would be lost.
      Fix: Rename it to \`name\`.
2:9  error Unexpected \`red\`, expected six hexadecimal digits after #, as in #7b201b.  lectern:field-invalid
      Why: \`accent\` is: The one colour beside ink and paper. Its lightness is changed as far as it takes to be read on the paper of the light and of the dark scheme; default: a dark red.
      Fix: Correct \`accent\`.
3:10 error Unexpected \`https://a.example/?at={adress}\`, expected {title} or {address} in place of {adress}.  lectern:field-invalid
      Why: \`contact\` is: Where an error is reported: an e-mail address, or the address of a form, in which {title} and {address} stand for the page; default: nowhere, and no page offers it.
      Fix: Correct \`contact\`.
4:13 error Unexpected \`english\`, expected a BCP 47 tag such as en, ja or zh-Hant.  lectern:field-invalid
      Fix: Correct \`languages[0]\`.
4:22 error Unexpected \`tlh\`, expected a language of the interface; tlh needs a folder src/i18n/tlh.  lectern:field-invalid
      Fix: Correct \`languages[1]\`.
5:1  error \`licence.name\` is missing.  lectern:field-missing
      Why: It is required: Its name: CC BY 4.0.
      Fix: Add \`name: …\` between the braces.
6:6  error Unexpected \`https://a.example/archive/\`, expected an address without a path; the path is \`base\`.  lectern:field-invalid
      Why: \`url\` is: Address at which the site is published, without a path: https://lectern.example.
      Fix: Correct \`url\`.
7:9  error Unexpected key \`outlet\`, expected one of \`outlets\`, \`topics\`, \`onThisDay\`, \`compare\`, \`data\`.  lectern:field-unknown
      Why: Nothing reads it, so its value would be lost.
      Fix: Rename it to \`outlets\`.

✖ 8 errors`,
  );
});

test("a problem of the code is told where the setting stands, of a variable by its name", () => {
  const wrong = { ...settings, name: "A\u202EB", accent: "red" } as SiteSettings;
  const text = refuse(wrong, { LECTERN_BASE: "lectern" });
  assert.match(
    text,
    /^LECTERN_BASE\n1:1 error +Unexpected `lectern`, expected a path that begins/m,
  );
  assert.match(text, /^src\/site\.config\.ts\n[\d\D]*^ *\d+:3 +warning The character U\+202E/m);
  assert.match(text, /^1:1 +error +Unexpected `red`, expected six hexadecimal digits/m);
  assert.match(refuse({} as SiteSettings, {}), /`publisher` is missing/);
});

test("a file that is not there is told, and text that is no settings", () => {
  const missing = join(folder, "none.yaml");
  assert.match(
    refuse(settings, { LECTERN_SITE: missing }),
    /LECTERN_SITE\n1:1 error The file `.*none\.yaml` does not exist\./,
  );
  const text = write("text.yaml", "just text\n");
  assert.match(refuse(settings, { LECTERN_SITE: text }), /1:1 error Unexpected `just text`/);
});

const keys = [
  ...["name", "description", "url", "base", "language", "languages", "timeZone", "accent"],
  ...[
    "publisher",
    "licence",
    "contact",
    "repository",
    "banner",
    "pictures",
    "exchangePages",
    "show",
  ],
]
  .map((key) => `\`${key}\``)
  .join(", ");

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function refuse(given: SiteSettings, env: Readonly<Record<string, string>>): string {
  try {
    readSite(given, env);
  } catch (error) {
    if (isRefusal(error)) return error.message;
    throw error;
  }
  return assert.fail("The settings were accepted.");
}
