import assert from "node:assert/strict";
import { test } from "node:test";
import type { LabelUse } from "../../src/people/label-uses.ts";
import { readOutletName } from "../../src/people/outlet-name.ts";
import { readPersonName } from "../../src/people/person-name.ts";
import { listFamilyNames, proposeRecords } from "../../src/people/propose.ts";
import { createRecord, writeProposal } from "../../src/people/records.ts";
import { mergeProposal } from "../../src/people/merge.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";

test("a name is read without offices and forms of address, and what is no name is none", () => {
  for (const [label, shown] of [
    ["Mr. SATO Ken", "Ken|Sato"],
    ["Press Secretary Jay Carney", "Jay|Carney"],
    ["DIRECTOR SHALANDA YOUNG", "Shalanda|Young"],
    ["Mayor Eric Adams", "Eric|Adams"],
    ["DAVID GONSKI AC", "David|Gonski"],
    ["J. MCEWEN", "J.|McEwen"],
    ["J. McEWEN", "J.|McEwen"],
    ["Anna van der Berg, Minister of Housing", "Anna|van der Berg"],
    ["Thomas E. Dewey (by phone)", "Thomas E.|Dewey"],
    ["PRIME MINISTER", undefined],
    ["President Obama", undefined],
    ["Mayor Adams", undefined],
    ["SENIOR ADMINISTRATION OFFICIAL", undefined],
    ["VIDEO RECORDING", undefined],
    ["AIDE", undefined],
    ["Unidentified Speaker", undefined],
    ["Reporter 2", undefined],
    ["Minister-president Mark Rutte", "Mark|Rutte"],
    ["Burgemeester Femke de Wit", "Femke|de Wit"],
    ["De heer Jan Vos", "Jan|Vos"],
    ["Statsminister Mette Hald", "Mette|Hald"],
    ["Regierungssprecher Steffen Bahr", "Steffen|Bahr"],
    ["Minister De Graaf", undefined],
    ["Tweede journalist", undefined],
    ["SECRETARY OF DEFENCE JOAN MARLOW", "Joan|Marlow"],
    ["Minister for Foreign Affairs Jan Kask", "Jan|Kask"],
    ["Secretary of State", undefined],
    ["Minister of Health and Social Services", undefined],
  ] as const) {
    const name = readPersonName(label, "en");
    assert.equal(name && `${name.given}|${name.family ?? ""}`, shown, label);
  }
});

test("a name in a title is read without the office before it", () => {
  for (const [label, title] of [
    ["SECRETARY MARCHBANK", "Press Conference by Secretary of Defence, Helena Marchbank"],
    ["MS. MARCHBANK", "Press Conference by the Mayor of Portsea Helena Marchbank"],
    ["Mayor Marchbank", "Helena Marchbank, Mayor of Portsea: Press Conference"],
  ] as const) {
    const [proposal] = proposeRecords([use(label, { title })], createDirectory());
    assert.equal(proposal?.id, "marchbank-helena", title);
  }
});

test("labels that answer by a family name alone are told, as nothing is suggested for them", () => {
  const uses = [
    use("Minister De Graaf", {}),
    use("MR. CARNEY", { title: "Briefing by Jay Carney" }),
    use("Van Dijk", { role: "questioner" }),
    use("PRIME MINISTER", {}),
    use("Known", { person: "person-known" }),
    use("MAYOR ADA OKAFOR", {}),
    use("Mayor Okafor", {}),
  ];
  assert.deepEqual(listFamilyNames(uses), ["Minister De Graaf"]);
});

test("an outlet is read beside a name, and an office or occupation is none", () => {
  for (const [label, name] of [
    ["Kojima, NHK", "NHK"],
    ["Mori (Daily Herald)", "Daily Herald"],
    ["【朝日新聞 野平記者】", "朝日新聞"],
    ["Smith, Minister", undefined],
    ["Mori, freelance journalist", undefined],
    ["Smith (inaudible)", undefined],
  ] as const) {
    assert.equal(readOutletName(label)?.name, name, label);
  }
});

test("who answers and is named is suggested once for all transcripts, and an outlet that has its word or asks twice", () => {
  const title = "Press Briefing by Press Secretary Jay Carney, 7/6/2012";
  const proposals = proposeRecords(
    [
      use("MR. CARNEY", { title, turns: 20 }),
      use("MR. CARNEY", { title: "Gaggle by Jay Carney", conference: "b", turns: 5 }),
      use("Jay Carney", { conference: "c" }),
      use("PM", { name: "Kevin Rudd" }),
      use("PRIME MINISTER", {}),
      use("Mayor Okafor", { title: "Press Conference by Mayor Ada Okafor", conference: "d" }),
      use("MR. SMITH", { title: "Remarks" }),
      use("Tom Pell, Kessary Wire", { role: "questioner", turns: 2 }),
      use("Ann Lo, Other Wire", { role: "questioner" }),
      use("Ann Lo, NHK", { role: "questioner" }),
      use("Known Person", { person: "person-known" }),
    ],
    createDirectory(),
    new Set(["people/rudd-kevin"]),
  );
  assert.deepEqual(
    proposals.map(({ kind, id, turns, conferences, labels }) =>
      [`${kind}/${id}`, turns, conferences, ...labels].join(" "),
    ),
    [
      "people/carney-jay 26 3 MR. CARNEY Jay Carney",
      "people/okafor-ada 1 1 Mayor Okafor",
      "outlets/kessary-wire 2 1 Tom Pell, Kessary Wire",
      "outlets/nhk 1 1 Ann Lo, NHK",
    ],
  );
  assert.deepEqual(proposals.map(writeProposal)[0], {
    path: "people/carney-jay.yaml",
    content: "names:\n  - language: en\n    family: Carney\n    given: Jay\n",
  });
});

test("a label that says more than the name is an alias of one person alone", () => {
  const [rice, smith] = proposeRecords(
    [
      use("Susan Rice from New York", { conference: "a", turns: 3 }),
      use("Hon. Ann Smith of Perth", {}),
    ],
    createDirectory(),
  );
  assert.deepEqual([rice, smith], [undefined, undefined]);
  const [first] = proposeRecords([use("Susan Rice (by phone)", {})], createDirectory());
  assert.deepEqual(first?.aliases, ["Susan Rice (by phone)"]);
});

test("another name goes to the aliases of the record that it is merged into", () => {
  const [carney] = proposeRecords([use("James Carney", {})], createDirectory());
  const [jay] = proposeRecords([use("Jay Carney", {})], createDirectory());
  assert.ok(carney && jay);
  const { file } = mergeProposal(carney, createRecord(jay));
  assert.equal(file.path, "people/carney-jay.yaml");
  assert.match(String(file.content), /aliases:\n {2}- James Carney\n/);
});

function use(label: string, rest: Partial<LabelUse>): LabelUse {
  return {
    ...{ label, role: "respondent", turns: 1, language: "en", title: "A conference" },
    ...{ conference: "a", path: "transcripts/a.md" },
    ...rest,
  };
}
