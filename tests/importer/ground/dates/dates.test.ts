import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findDate } from "../../../../src/importer/ground/dates/date.ts";
import { findTime } from "../../../../src/importer/ground/dates/time.ts";

const dates: readonly (readonly [text: string, date: string, words: string])[] = [
  ["Wednesday, February 2, 2022, 8:13 a.m.", "2022-02-02", "Wednesday, February 2, 2022"],
  ["Held on Sept. 3, 2015 in Beijing", "2015-09-03", "Sept. 3, 2015"],
  ["Tuesday, 25 January 2011", "2011-01-25", "Tuesday, 25 January 2011"],
  ["7th of June 2012 (Thursday)", "2012-06-07", "7th of June 2012 (Thursday)"],
  ["2019-09-13 Interview", "2019-09-13", "2019-09-13"],
  ["（令和4年2月2日（水曜日）8時13分）", "2022-02-02", "令和4年2月2日（水曜日）"],
  ["令和元年５月１日（水）", "2019-05-01", "令和元年５月１日（水）"],
  ["平成23年3月11日", "2011-03-11", "平成23年3月11日"],
  ["中華民國111年2月2日（星期三）", "2022-02-02", "中華民國111年2月2日（星期三）"],
  ["2018年12月13日", "2018-12-13", "2018年12月13日"],
  ["2022년 2월 2일 (수요일)", "2022-02-02", "2022년 2월 2일 (수요일)"],
  ["le mercredi 2 février 2022", "2022-02-02", "mercredi 2 février 2022"],
  ["V Praze 15. 5. 2024", "2024-05-15", "15. 5. 2024"],
  ["5. 3. 2024", "2024-03-05", "5. 3. 2024"],
  ["Mittwoch, 2. Februar 2022", "2022-02-02", "Mittwoch, 2. Februar 2022"],
  ["miércoles, 2 de febrero de 2022", "2022-02-02", "miércoles, 2 de febrero de 2022"],
  ["Москва, 2 февраля 2022 года", "2022-02-02", "2 февраля 2022 года"],
  ["Київ, середа, 2 лютого 2022 року", "2022-02-02", "середа, 2 лютого 2022 року"],
  ["Warszawa, 2 lutego 2022", "2022-02-02", "2 lutego 2022"],
  ["القاهرة، 2 فبراير 2022", "2022-02-02", "2 فبراير 2022"],
  ["القاهرة، ٢ فبراير ٢٠٢٢", "2022-02-02", "٢ فبراير ٢٠٢٢"],
  ["日期：111年2月2日", "2022-02-02", "111年2月2日"],
  ["วันที่ 2 กุมภาพันธ์ 2565", "2022-02-02", "2 กุมภาพันธ์ 2565"],
  ["ngày 2 tháng 2 năm 2022", "2022-02-02", "2 tháng 2 năm 2022"],
  ["2 फ़रवरी 2022", "2022-02-02", "2 फ़रवरी 2022"],
];

const undated = [
  "yesterday",
  "February 2",
  "7/6/12",
  "99年2月2日",
  "1/2",
  "May 2022",
  "Q2 2022",
  "",
];

describe("findDate", () => {
  for (const [text, date, words] of dates) {
    it(`reads ${date} from “${text}”`, () => {
      const found = findDate(text);
      assert.deepEqual(found, { date, text: words, index: text.indexOf(words) });
    });
  }

  it("reads no date where the day, the year or the order is not said", () => {
    assert.deepEqual(undated.map((text) => findDate(text)).filter(Boolean), []);
  });

  it("reads 7/6/12 in the order that is said", () => {
    assert.equal(findDate("7/6/12", "month-first")?.date, "2012-07-06");
    assert.equal(findDate("7/6/12", "day-first")?.date, "2012-06-07");
  });

  it("doubts a weekday that does not fit, and a day that does not exist", () => {
    assert.equal(findDate("Monday, May 14, 2013")?.doubt, "2013-05-14 was a Tuesday");
    assert.equal(findDate("令和4年2月2日（木曜日）")?.doubt, "2022-02-02 was a Wednesday");
    assert.equal(findDate("February 30, 2022")?.doubt, "there is no such day");
  });
});

describe("findTime", () => {
  const times: readonly (readonly [string, string])[] = [
    ["8:13 a.m.", "08:13"],
    ["12:05 A.M. EDT", "00:05"],
    ["2:48 P.M. EDT", "14:48"],
    ["5 pm", "17:00"],
    ["at 14:00", "14:00"],
    ["à 14h30", "14:30"],
    ["à 9 h", "09:00"],
    ["um 14.30 Uhr", "14:30"],
    ["um 9 Uhr", "09:00"],
    ["15時37分", "15:37"],
    ["午後3時半", "15:30"],
    ["下午２時", "14:00"],
    ["午後12時30分", "12:30"],
    ["12 p.m.", "12:00"],
    ["오후 3시 30분", "15:30"],
  ];
  for (const [text, time] of times) {
    it(`reads ${time} from “${text}”`, () => {
      assert.equal(findTime(text)?.time, time);
    });
  }

  it("reads no time where there is none", () => {
    for (const text of [
      "2+2",
      "5 hours",
      "3 horas",
      "13 a.m.",
      "0:30 a.m.",
      "25:00",
      "10:30:15",
      "ratio 1:2",
    ]) {
      assert.equal(findTime(text), undefined, text);
    }
  });
});
