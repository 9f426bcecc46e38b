import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type BrokenArchive,
  alter,
  conference,
  copy,
  ledger,
  move,
  person,
  refer,
  remove,
  rename,
  replace,
  report,
  source,
  transcript,
  words,
  write,
} from "./break-archive.ts";

/** Every kind of file of the archive is broken in every way that one slip of an editor, a merge or a disk can. */
export const brokenArchives: readonly BrokenArchive[] = [
  replace("a correction without its reason", transcript, "15 field-missing", [
    /\n---\n\n## Op([^]*)requested today/,
    "\ncorrections:\n  - { unit: Q2, was: requested, now: asked for, when: 2022-02-03 }\n---\n\n## Op$1asked for today",
  ]),
  replace("a correction of words that are not there", transcript, "15 correction-unmatched", [
    /\n---\n\n## Op([^]*)requested today/,
    "\ncorrections:\n  - { unit: Q2, was: requestd, now: asked for, when: 2022-02-03, why: style }\n---\n\n## Op$1asked for today",
  ]),
  replace("a value misspelt", transcript, "6 field-invalid", ["extraordinary\n", "extraordnary\n"]),
  replace("a key misspelt", transcript, "2 field-unknown", ["title:", "titel:"]),
  replace("a bracket left open", transcript, "8 yaml-syntax", ["masa]", "masa"]),
  replace("a key twice", transcript, "7 yaml-syntax", [
    "kind: ext",
    "kind: extraordinary\nkind: ext",
  ]),
  replace("no end of the frontmatter", transcript, "1 frontmatter-missing", [
    "\n---\n\n##",
    "\n\n##",
  ]),
  replace("no begin of the frontmatter", transcript, "1 frontmatter-missing", ["---\n", ""]),
  replace("a day that does not exist", transcript, "3 field-invalid", ["02-02T", "02-30T"]),
  replace("another day than the name's", transcript, "3 date-mismatch", ["02-02T", "02-03T"]),
  replace("a speaker misspelt", transcript, "7 reference-unknown", ["masa]", "mas]"]),
  replace("a source misspelt", transcript, "12 source-missing", ["ary.en.txt", "ari.en.txt"]),
  replace("a digest altered", transcript, "13 source-changed", ["sha256: 9c", "sha256: 9d"]),
  replace("a merge left open", transcript, "46 file-conflict", [
    "### Q3",
    "<<<<<<< HEAD\n### Q3\n=======\n### Q3a\n>>>>>>> theirs",
  ]),
  replace("raw HTML", transcript, "42 html-raw", ["Firstly, Japan", "Firstly, <b>Japan</b>"]),
  replace("an id twice", transcript, "46 unit-duplicate", ["### Q3", "### Q2"]),
  replace("an id in small letters", transcript, "58 unit-invalid", ["### Q5", "### q5"]),
  replace("a label misspelt", transcript, "50 label-unknown", [
    "**Minister Hayashi:** That is also",
    "**Minister Hayahsi:** That is also",
  ]),
  replace("a label left open", transcript, "50 label-invalid", [
    "**Minister Hayashi:** That is also",
    "**Minister Hayashi: That is also",
  ]),
  replace("a label without its signs", transcript, "50 label-invalid", [
    "**Minister Hayashi:** That is also",
    "Minister Hayashi: That is also",
  ]),
  replace("a label with a sign too few", transcript, "50 label-invalid", [
    "**Minister Hayashi:** That is also",
    "*Minister Hayashi:** That is also",
  ]),
  replace("a label in a list", transcript, "50 label-invalid", [
    "**Minister Hayashi:** That is also",
    "- **Minister Hayashi:** That is also",
  ]),
  replace("a label on the next line of a paragraph", transcript, "49 label-invalid", [
    "\n\n**Minister Hayashi:** That is also",
    "\n**Minister Hayashi:** That is also",
  ]),
  replace("a label within a line", transcript, "48 label-invalid", [
    "\n\n**Minister Hayashi:** That is also",
    " **Minister Hayashi:** That is also",
  ]),
  replace("a heading without its space", transcript, "46 unit-invalid", ["### Q3\n", "###Q3\n"]),
  replace("code that is not closed", transcript, "46 node-unsupported", [
    "### Q3\n",
    "```\n### Q3\n",
  ]),
  replace("two exchanges in the other order", transcript, "42 words-changed", [
    /(### Q1\n[^]*?)(### Q2\n[^]*?)(?=### Q3\n)/,
    "$2$1",
  ]),
  replace("a word altered", transcript, "42 words-changed", ["Firstly, Japan", "Firstly, Korea"]),
  replace("words inserted", transcript, "42 words-changed", [
    "Firstly, Japan",
    "Firstly, dear Japan",
  ]),
  replace("an exchange inserted", transcript, "54 words-changed", [
    "### Q4\n",
    "### Q3a\n\n**Reporter:** And the gold?\n\n### Q4\n",
  ]),
  replace("a paragraph lost", transcript, "24 words-changed", [/In light of the incr.*\n\n/, ""]),
  replace("an answer lost", transcript, "48 words-changed", [
    /\*\*[^*]*\*\* That is also.*\n\n/,
    "",
  ]),
  replace("an exchange emptied", transcript, "46 unit-empty", [
    /(### Q3\n\n)[^]*?(?=### Q4)/,
    "$1",
  ]),
  replace("a character that is no text", transcript, "42 character-refused", [
    "Firstly",
    "First\0ly",
  ]),
  replace("a character of a title that is not seen", transcript, "2 character-hidden", [
    "title: ",
    "title: \u200E",
  ]),
  replace("a character of a publisher that is not seen", transcript, "11 character-hidden", [
    "publisher: ",
    "publisher: \u200B",
  ]),
  replace("a character of the speech that is not seen", transcript, "42 character-hidden", [
    "Firstly",
    "First\u200Bly",
  ]),
  {
    ...replace("an exchange lost", transcript, "", [/### Q5\n[^]*?(?=### Q6)/, ""]),
    first: `${ledger}:7 permalink-lost`,
  },
  {
    ...replace("an id renumbered", transcript, "", ["### Q5", "### Q15"]),
    first: `${ledger}:7 permalink-lost`,
  },
  {
    ...replace("a heading lost", transcript, "", ["### Q3\n\n", ""]),
    first: `${ledger}:5 permalink-lost`,
  },
  {
    ...replace("the signs of a heading lost", transcript, "", ["### Q3\n", "Q3\n"]),
    first: `${ledger}:5 permalink-lost`,
  },
  {
    ...replace("two ids exchanged", transcript, "", [/### Q5(\n[^]*)### Q6/, "### Q6$1### Q5"]),
    first: `${ledger}:7 permalink-rewritten`,
    others: [`${ledger}:8 permalink-rewritten`],
  },
  alter("a byte in another encoding", transcript, "transcript:84 file-encoding", (bytes) => {
    bytes[bytes.length - 200] = 0xe9;
    return bytes;
  }),
  alter("an empty file", transcript, "transcript:1 frontmatter-missing", () => Buffer.alloc(0)),
  move(
    "a language that is none",
    transcript,
    transcript.replace(".en.", ".english."),
    "1 file-name",
  ),
  move("a wrong folder", transcript, transcript.replace("/2022/", "/2021/"), "1 file-name"),
  move("a capital in the name", transcript, transcript.replace("hay", "Hay"), "1 file-name"),
  move("another ending", transcript, transcript.replace(".md", ".txt"), "1 file-name"),
  move(
    "another day in the name",
    transcript,
    transcript.replace("02-02-h", "02-03-h"),
    "3 date-mismatch",
  ),
  {
    ...move("another name", transcript, transcript.replace("hayashi", "hayasi"), ""),
    first: `${ledger}:1 permalink-lost`,
  },
  rename("`formerly` that is no list", "formerly: 2022-02-02-hayashi-extraordinary"),
  rename(
    "`formerly` with an id that is none",
    "formerly: [undated-.., 2022-02-02-hayashi-extraordinary]",
  ),
  {
    name: "a folder in place of the transcript",
    file: transcript,
    first: `${transcript}:1 file-read`,
    edit: (root) => {
      rmSync(join(root, transcript));
      mkdirSync(join(root, transcript));
    },
  },
  {
    name: "a folder in place of a person",
    file: person,
    first: `${person}:1 file-read`,
    edit: (root) => {
      rmSync(join(root, person));
      mkdirSync(join(root, person));
    },
  },
  {
    name: "a second copy",
    file: transcript.replace("/2022/", "/2021/"),
    first: `${transcript.replace("/2022/", "/2021/")}:1 file-duplicate`,
    edit: (root) => {
      cpSync(join(root, transcript), write(root, transcript.replace("/2022/", "/2021/")));
    },
  },
  remove("the transcript lost", transcript, `${ledger}:1 permalink-lost`),
  copy("a copy of an editor", transcript, `${transcript}~`),
  copy("a copy of a file manager", transcript, transcript.replace(".md", " (1).md")),
  copy("a person's file kept by a merge", person, `${person}.orig`),
  move(
    "a person's file with another ending",
    person,
    person.replace(".yaml", ".yml"),
    "1 file-name",
  ),
  replace("an office that ends before it begins", person, "27 field-invalid", [
    "2023-09-13",
    "2020-09-13",
  ]),
  replace("a person's YAML broken", person, "13 yaml-syntax", ["aliases:", "aliases: ["]),
  replace("a person's key misspelt", person, "1 field-unknown", ["names:", "nmaes:"]),
  replace("a person's name without its part", person, "2 field-missing", [
    "    given: Yoshimasa\n",
    "",
  ]),
  move("a person's file misnamed", person, "people/Hayashi_Y.yaml", "1 file-name"),
  remove("a person lost", person, `${transcript}:7 reference-unknown`),
  refer("topics", "topics/sado.yaml", "name: { en: Sado\n", "2 yaml-syntax"),
  refer("topics", "topics/sado.yaml", "nmae: { en: Sado }\n", "1 field-unknown"),
  refer("labels", "outlets/asahi.yaml", "name: [Asahi]\n", "1 field-invalid"),
  remove("the source lost", source, `${transcript}:12 source-missing`),
  replace(
    "the source edited",
    source,
    "",
    ["Firstly, Japan", "Firstly, Korea"],
    `${transcript}:13 source-changed`,
  ),
  remove("the report lost", report, `${transcript}:12 report-missing`),
  {
    ...replace("the ends of lines of the source", source, "", [/\n/g, "\r\n"]),
    first: `${transcript}:13 source-changed`,
  },
  replace("a merge of the report left open", report, "3 file-conflict", [
    /(  "source": .*\n)/,
    "<<<<<<< HEAD\n$1=======\n>>>>>>> theirs\n",
  ]),
  replace("the report broken", report, "35 yaml-syntax", ["{", "{{"]),
  replace("the report altered", report, "9 report-false", ['"text":"Press', '"text":"Pres']),
  remove("the ledger lost", ledger, `${ledger}:1 ledger-lost`),
  {
    ...replace("a line of the ledger lost", ledger, "", [/.*"Q3".*\n/, ""]),
    first: `${ledger}:1 ledger-lost`,
  },
  replace("a line of the ledger broken", ledger, "5 ledger-syntax", ['"Q3"', '"Q3']),
  replace("a day of the ledger that does not exist", ledger, "1 field-invalid", [
    "-11-23",
    "-13-23",
  ]),
  replace("a conference of the ledger misspelt", ledger, "5 permalink-lost", [
    'ary","unit":"Q3"',
    'ari","unit":"Q3"',
  ]),
  replace("a fingerprint of the ledger altered", ledger, "5 permalink-words", [
    "132b1564",
    "132b1565",
  ]),
  replace("a merge of the ledger left open", ledger, "4 ledger-syntax", [
    /(.*Q2.*\n)/,
    "<<<<<<< HEAD\n$1=======\n>>>>>>> theirs\n",
  ]),
  alter("a line of the ledger twice", ledger, "ledger:12 permalink-duplicate", (bytes) =>
    Buffer.concat([bytes, Buffer.from(`${bytes.toString().split("\n")[3] ?? ""}\n`)]),
  ),
  alter("a withdrawal of what is there", ledger, "ledger:12 permalink-hidden", (bytes) => {
    const line = { conference, unit: "Q3", language: "en", withdrawn: "2026-11-24", why: "x" };
    return Buffer.concat([bytes, Buffer.from(`${JSON.stringify(line)}\n`)]);
  }),
  remove("the words lost", words, `${words}:1 file-read`),
  replace("words altered", words, "1 permalink-words", ["Firstly, Japan", "Firstly, Korea"]),
  replace("a line of the words broken", words, "1 ledger-syntax", ['"text"', '"text']),
];
