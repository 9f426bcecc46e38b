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

test("a family name is found by the rules of its language, and an office before it is no given name", () => {
  for (const [label, language, id] of [
    ["Seán Ó Briain", "en", "ó-briain-seán"],
    ["SINÉAD NIC GABHANN", "en", "nic-gabhann-sinéad"],
    ["Pádraig Mac an Bhaird", "ga", "mac-an-bhaird-pádraig"],
    ["Willem in ’t Veld", "nl", "in-t-veld-willem"],
    ["Joost den Uyl", "nl", "den-uyl-joost"],
    ["Eva von und zu Stein", "de", "von-und-zu-stein-eva"],
    ["Ahmed al-Masri", "en", "al-masri-ahmed"],
    ["Mohammed bin Salman Al Saud", "en", "al-saud-mohammed-bin-salman"],
    ["José Carlos de Souza e Silva", "pt", "de-souza-e-silva-josé-carlos"],
    ["Anne d’Ornano", "fr", "dornano-anne"],
    ["Pedro Sánchez Pérez", "es", "sánchez-pérez-pedro"],
    ["José Luis Rodríguez", "es", "rodríguez-josé-luis"],
    ["Rosa del Río Vega", "es", "del-río-vega-rosa"],
    ["Nguyễn Phú Trọng", "vi", "nguyễn-phú-trọng"],
    ["Viet Thanh Nguyen", "en", "nguyen-viet-thanh"],
    ["Orbán Viktor", "hu", "orbán-viktor"],
    ["Wang Yi", "zh", "wang-yi"],
    ["Mao Ning", "en", "mao-ning"],
    ["Kim Jong-un", "en", "kim-jong-un"],
    ["Kim Novak", "en", "novak-kim"],
    ["王毅", "zh", "王毅"],
    ["邱濟民", "zh-Hant", "邱濟民"],
    ["外交部", "zh", undefined],
    ["張先生", "zh-Hant", undefined],
    ["高雄市", "zh-Hant", undefined],
    ["河野 太郎", "ja", "河野太郎"],
    ["박 진", "ko", "박진"],
    ["위원장", "ko", undefined],
    ["Al Gore", "en", "gore-al"],
    ["Ann Lo", "en", "lo-ann"],
    ["Larry King", "en", "king-larry"],
    ["Chair Lowe", "en", undefined],
    ["Vice Chair Lowe", "en", undefined],
    ["Chief Constable Ian Reid", "en", "reid-ian"],
    ["CEO Ann Reid", "en", "reid-ann"],
    ["Provost Anna Lowe", "en", "lowe-anna"],
  ] as const) {
    const [proposal] = proposeRecords([use(label, { language })], createDirectory());
    assert.equal(proposal?.id, id, label);
  }
});

test("an office that is not known as one is no given name beside the name alone", () => {
  const proposals = proposeRecords(
    [use("City Engineer Seán Ó Briain", {}), use("Seán Ó Briain", { turns: 3 })],
    createDirectory(),
  );
  assert.deepEqual(
    proposals.map(({ id, turns, aliases }) => [id, turns, ...aliases]),
    [["ó-briain-seán", 4, "City Engineer Seán Ó Briain"]],
  );
});

test("an outlet that is heard once is suggested where its name is one of an outlet", () => {
  for (const [label, id] of [
    ["Mary Keane, The Skerrow Gazette", "skerrow-gazette"],
    ["Tom Dole (Irish Independent)", "irish-independent"],
    ["Jane Roe (RTÉ)", "rté"],
    ["Le Monde, Jean Petit", "le-monde"],
    ["Jan Bos – De Volkskrant", "de-volkskrant"],
    ["Skerrow Gazette", "skerrow-gazette"],
    ["NHK", "nhk"],
    ["Emily Post", undefined],
    ["Mary Keane, Belfast", undefined],
    ["Mary Keane, The Minister", undefined],
    ["Mary Keane (online)", undefined],
    ["The Press", undefined],
  ] as const) {
    const [proposal] = proposeRecords([use(label, { role: "questioner" })], createDirectory());
    assert.equal(proposal?.id, id, label);
  }
  const [gazette, ...others] = proposeRecords(
    ["Mary Keane, The Skerrow Gazette", "Tom Dole, Skerrow Gazette"].map((label) =>
      use(label, { role: "questioner" }),
    ),
    createDirectory(),
  );
  assert.deepEqual(others, []);
  assert.deepEqual(gazette?.title, { en: "The Skerrow Gazette" });
  assert.deepEqual(gazette.aliases, ["Skerrow Gazette"]);
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

test("who answers and is named is suggested once for all transcripts, and an outlet that has its word, asks twice or stands where others do", () => {
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
      use("Ann Lo, Other House", { role: "questioner" }),
      use("Ann Lo, Oslo", { role: "questioner", path: "transcripts/b.md" }),
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
      "outlets/other-house 1 1 Ann Lo, Other House",
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
