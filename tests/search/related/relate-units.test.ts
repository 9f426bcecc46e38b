import assert from "node:assert/strict";
import { test } from "node:test";
import { listKeys, packTerms } from "../../../src/search/related/packed-terms.ts";
import {
  createTermCounts,
  describeCounts,
  selectRareTerms,
} from "../../../src/search/related/rare-terms.ts";
import { createRandom } from "../../importer/mutate.ts";
import { type ComparedUnit, createRelator } from "../../../src/search/related/relate-units.ts";
import { listTerms, printStretch } from "../../../src/search/related/terms.ts";

/** Units as `conference place text`, and what is said of nothing in particular around them. */
function compare(
  language: string,
  filler: string,
  texts: readonly string[],
  topics: string[] = [],
) {
  const others = Array.from({ length: 160 }, (_, index) => `other-${String(index)} 0 ${filler}`);
  const units = [...texts, ...others].map((line) => {
    const [conference = "", place = "", ...words] = line.split(" ");
    const text = words.join(" ");
    return {
      conference,
      place: Number(place),
      text,
      terms: packTerms(listTerms([text], language)),
    };
  });
  const counts = createTermCounts(units.length);
  for (const { terms } of units) counts.add(listKeys(terms));
  const compared = units.map(({ conference, place, terms }, index): ComparedUnit => ({
    ...{ conference, place },
    terms: selectRareTerms(terms, counts, units.length),
    topics: index < texts.length ? topics : [],
  }));
  const relator = createRelator();
  for (const unit of compared) relator.add(unit);
  return (index: number) =>
    relator.relate(index).map((related) => ({
      name: `${units[related.index]?.conference ?? ""} ${String(units[related.index]?.place)}`,
      shared: related.shared.map((stretch) => printStretch([units[index]?.text ?? ""], stretch)),
      topics: related.topics,
    }));
}

const english =
  "We will look at the matter and come back to you about it in due course, thank you.";

test("exchanges that share rare names are related, and the names are given as they are printed", () => {
  const relate = compare("en", english, [
    "a 0 Will Japan recommend the Sado Island Gold Mines to UNESCO? We shall.",
    "b 0 Was there a call on the Sado Island Gold Mines, and on UNESCO?",
    "c 0 Is there a plan for the harbour?",
  ]);
  assert.deepEqual(relate(0), [{ name: "b 0", shared: ["Sado Island Gold Mines"], topics: [] }]);
  assert.deepEqual(relate(2), []);
});

test("a month, a word that any subject may need, and a plain word that stands once relate nothing", () => {
  for (const shared of ["in April", "on a Wednesday", "perhaps somebody", "a teacup"]) {
    const relate = compare("en", english, [
      `a 0 Was the lease signed ${shared} or before?`,
      `b 0 Does the student get a visa ${shared} as promised?`,
    ]);
    assert.deepEqual(relate(0), [], shared);
  }
  const relate = compare("en", english, [
    "a 0 Was the teacup broken? The teacup was cracked, a teacup of ours.",
    "b 0 Who keeps the teacup now? The teacup is kept by us, with another teacup.",
  ]);
  assert.deepEqual(relate(0)[0]?.shared, ["teacup"]);
});

test("Japanese, Chinese and Korean exchanges are related by names that no space divides", () => {
  for (const [language, filler, first, second, name] of [
    [
      "ja",
      "その点については検討しているところであります。",
      "佐渡島の金山をユネスコに推薦しますか。佐渡島についてです。",
      "ユネスコと佐渡島の金山について伺います。佐渡島です。",
      "佐渡島",
    ],
    [
      "zh-Hant",
      "我們會再看一下這個問題。",
      "請問佐渡島的金礦，佐渡島何時開放？",
      "有關佐渡島，外界對佐渡島有何看法？",
      "佐渡島",
    ],
    [
      "ko",
      "그 문제를 보겠습니다.",
      "사도광산 등재는 언제, 사도광산",
      "사도광산 문제는, 사도광산",
      "사도광산",
    ],
  ] as const) {
    const relate = compare(language, filler, [`a 0 ${first}`, `b 0 ${second}`]);
    const [found] = relate(0);
    assert.equal(found?.name, "b 0", language);
    assert.ok(found.shared.includes(name), found.shared.join());
  }
});

test("words that only happen to be the same make nothing related", () => {
  const relate = compare("en", english, [
    "a 0 I was saying that somebody moved the chair.",
    "b 0 He never asked for a chair.",
  ]);
  assert.deepEqual(relate(0), []);
});

test("exchanges of other conferences come first, two of one at most, and no neighbour", () => {
  const said = "Did the Sado Island Gold Mines come up with UNESCO?";
  const relate = compare("en", english, [
    ...["a 0", "a 1", "a 2", "a 3"].map((place) => `${place} ${said}`),
    ...["b 0", "b 1", "b 2"].map((place) => `${place} ${said}`),
  ]);
  assert.deepEqual(
    relate(0).map(({ name }) => name),
    ["b 0", "b 1", "a 2", "a 3"],
  );
});

test("a topic that both name relates exchanges, and of many the nearest in time", () => {
  const texts = Array.from({ length: 120 }, (_, index) => `c-${String(index)} 0 ${english}`);
  const relate = compare("en", english, texts, ["sado"]);
  assert.deepEqual(
    relate(60).map(({ name, topics }) => [name, ...topics]),
    ["c-59", "c-61", "c-58", "c-62"].map((name) => [`${name} 0`, "sado"]),
  );
});

test("a name that very many exchanges have is not rare, however large the archive, and relates none", () => {
  const relateAmong = (naming: number) => {
    const texts = Array.from({ length: 2000 }, (_, index) =>
      index < naming
        ? `c-${String(index)} 0 The Sado Island Gold Mines.`
        : `d-${String(index)} 0 No.`,
    );
    return compare("en", english, texts)(0).length;
  };
  assert.deepEqual([relateAmong(60), relateAmong(1000)], [4, 0]);
});

test("the same rare terms are chosen wherever the described counts are the same", () => {
  const random = createRandom(3);
  const terms = packTerms(
    listTerms([`Sado Island Gold Mines ${english} Kishi visits Nuuk.`, "Nuuk awaits Kishi"], "en"),
  );
  const keys = listKeys(terms);
  const kinds = new Map<string, unknown>();
  let repeated = 0;
  for (let round = 0; round < 400; round += 1) {
    const counts = createTermCounts(1000);
    for (const key of keys) {
      const often = 100 + Math.floor(random() * 900);
      const times =
        random() < 0.9 ? often : ([1, 2, 20, 21, 50, 51][Math.floor(random() * 6)] ?? 1);
      counts.add(new Uint32Array(times).fill(key));
    }
    const described = describeCounts(keys, counts, 1000).join();
    const chosen = selectRareTerms(terms, counts, 1000);
    if (kinds.has(described)) repeated += 1;
    assert.deepEqual(chosen, kinds.get(described) ?? chosen);
    kinds.set(described, chosen);
  }
  assert.ok(repeated > 5 && kinds.size > 100, `${String(repeated)} ${String(kinds.size)}`);
});
