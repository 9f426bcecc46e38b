import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dates } from "../../../src/search/format/quantities/dates.ts";
import { measures } from "../../../src/search/format/quantities/measures.ts";
import { shares } from "../../../src/search/format/quantities/shares.ts";
import { times } from "../../../src/search/format/quantities/times.ts";
import { sampleSize } from "../../sample-size.ts";

const kinds = Object.entries({ times, dates, measures, shares }).flatMap(([name, list]) =>
  list.map((kind, index) => ({ ...kind, name: `${name} ${String(index)}` })),
);

/** Each kind in a form of each of its branches, so that the property below meets all of them. */
const written = [
  "10.30 a.m.|8pm|10:30|午後3時半|3点|february 3, 2022|3rd of february|2022-02-03|2022年2月3日|二月三日",
  "30 km/h|20°c|5,000 km2|20キロメートル|1,234.5|1234.5|百分之三|三パーセント|三 %|50 %|50 per cent|5パーセント",
  "4 x 4|4×4|2+2|two plus two|2プラス2|q and a|r & d|r&d",
  "one half|two-thirds|one quarter|three fourths|one fifth|one sixth|one seventh|one eighth|one ninth|one tenth",
  "2/3|3分の2|2019–2021|2019 to 2021|no. 10|number 10|#10|number ten",
].flatMap((line) => line.split("|"));

test("the sign of a kind of quantity stands in every text that its pattern matches", () => {
  const fragments = fc.oneof(
    fc.constantFrom(...written),
    fc.constantFrom(..." .,:/-&%+x×時月分点年日"),
    fc.nat(2100).map(String),
    fc.constantFrom("and", "a", "to", "of", "half", "plus", "number", "三", "five"),
  );
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      for (const { name, pattern, sign } of kinds) {
        if (text.search(pattern) >= 0) assert.match(text, sign, name);
      }
    }),
    { numRuns: sampleSize(5000) },
  );
  for (const { name, pattern } of kinds) {
    assert.ok(
      written.some((text) => text.search(pattern) >= 0),
      name,
    );
  }
});
