import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type BodyToken } from "../../../src/importer/ground/words/body-tokens.ts";
import { cutTokens, joinTokens } from "../../../src/importer/ground/words/tokens.ts";
import { applyReport } from "../../../src/importer/proof/apply-report.ts";
import { accountForWords } from "../../../src/importer/proof/create-report.ts";
import { restoreWords } from "../../../src/importer/proof/restore-words.ts";

/** A row of a source: what it says, after which label, and whether it was left out at the import and put back since. */
interface Row {
  readonly label: string;
  readonly said: string;
  readonly isLeft?: boolean;
  readonly isBack?: boolean;
}

const head = {
  source: { file: "2022/a.en.txt", sha256: "0".repeat(64) },
  format: "generic-text",
  syntax: "text",
  options: {},
} as const;

function write(rows: readonly Row[]): string {
  return rows.map(({ label, said }) => (label === "" ? said : `${label} / ${said}`)).join("\n");
}

/** The tokens of a body of these rows, where each label has a colon. */
function read(rows: readonly Row[]): BodyToken[] {
  return rows.flatMap(({ label, said }, number) => {
    const unit = `S${String(number + 1)}`;
    const [printed, speech] = [label === "" ? "" : `${label}:`, said];
    return [
      { text: printed, speech: false },
      { text: speech, speech: true },
    ].flatMap(({ text, speech: isSpeech }, part) => {
      const position = { line: number * 2 + part + 1, column: 1 };
      const place = { position, unit, heading: false, speech: isSpeech };
      return cutTokens(text).map((token) => ({ ...token, ...place }));
    });
  });
}

function importRows(rows: readonly Row[]) {
  const dropped = rows.flatMap((row, index) =>
    row.isLeft === true ? { text: write([row]), line: index + 1, reason: "furniture" } : [],
  );
  const kept = read(rows.filter(({ isLeft }) => isLeft !== true));
  const { report } = accountForWords(write(rows), head, { fields: [], repairs: [], dropped }, kept);
  assert.ok(report);
  return report;
}

function restore(rows: readonly Row[], body: readonly BodyToken[]) {
  return restoreWords(write(rows), importRows(rows), body);
}

const standing = (rows: readonly Row[]) =>
  rows.filter(({ isLeft, isBack }) => isLeft !== true || isBack === true);

describe("restoreWords", () => {
  const rows: Row[] = [
    { label: "Q", said: "Why?" },
    { label: "A", said: "It is late.", isLeft: true, isBack: true },
    { label: "Q", said: "And then?" },
  ];

  it("counts a turn that was put back as kept, with the sign of its label", () => {
    const { report } = restore(rows, read(rows));
    assert.deepEqual(report?.words, { source: 9, kept: 9, dropped: 0 });
    assert.deepEqual(report.dropped, []);
    assert.deepEqual(report.restored, [
      { line: 2, word: 1, text: "A / It is late.", reason: "furniture" },
    ]);
    assert.deepEqual(
      report.signs.map(({ was, now }) => `${was} → ${now}`),
      ["/ Why → : Why", "/ It → : It", "/ And → : And"],
    );
  });

  it("divides an entry of which only some words were put back", () => {
    const { report } = restore(
      rows,
      read(rows.map((row, index) => (index === 1 ? { ...row, label: "", said: "It is" } : row))),
    );
    assert.deepEqual(report?.words, { source: 9, kept: 7, dropped: 2 });
    assert.deepEqual(
      report.dropped.map(({ line, word, text }) => [line, word, text]),
      [
        [2, 1, "A"],
        [2, 4, "late"],
      ],
    );
  });

  it("takes nothing for put back that stands elsewhere, or that the source says otherwise", () => {
    const [first, left, last] = rows as [Row, Row, Row];
    assert.equal(restore(rows, read([left, first, last])).report, undefined);
    assert.equal(
      restore(rows, read([first, { ...left, said: "It is early." }, last])).report,
      undefined,
    );
    assert.equal(restore(rows, read([first, last])).report, undefined);
  });

  it("does not take a sign for the source's that an archivist wrote", () => {
    const said = rows.map((row, index) => (index === 1 ? { ...row, said: "It is; late." } : row));
    const { report } = restore(rows, read(said));
    assert.ok(report);
    const { body, faults } = applyReport(write(rows), report);
    assert.deepEqual(faults, []);
    assert.match(joinTokens(body), /It is late \./);
  });

  it("makes every word and sign add up, whatever rows are left out and put back", () => {
    const row = fc.record({
      label: fc.constantFrom("", "Q", "A"),
      size: fc.integer({ min: 1, max: 4 }),
      end: fc.constantFrom("", ".", "?"),
      isLeft: fc.boolean(),
      isBack: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (drawn) => {
        const made = drawn.map(({ size, end, ...one }, number): Row => ({
          ...one,
          said: `${Array.from({ length: size }, (_, index) => `w${String(number)}x${String(index)}`).join(" ")}${end}`,
        }));
        const body = read(standing(made));
        const { report } = restore(made, body);
        const isNothing = !made.some(({ isLeft, isBack }) => isLeft && isBack);
        if (isNothing) return assert.equal(report, undefined);
        assert.ok(report);
        const { body: given, faults } = applyReport(write(made), report);
        assert.deepEqual(faults, []);
        assert.equal(joinTokens(given), joinTokens(body));
        assert.equal(report.words.kept + report.words.dropped, report.words.source);
      }),
      { numRuns: 300 },
    );
  });
});
