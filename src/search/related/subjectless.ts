import { listCalendarNames } from "../../text/calendar-names.ts";
import { memoize } from "../../text/memoize.ts";
import { functionWords } from "../format/function-words.ts";

/**
 * The words that any subject may need, folded: in a small archive one may be rare, and two exchanges have nothing in
 * common for it. So have two of one month, or of one day of the week.
 */
export const listSubjectless = memoize(
  50,
  (language): ReadonlySet<string> =>
    new Set([
      ...functionWords,
      ...plainWords,
      ...(["month", "weekday"] as const)
        .flatMap((part) => listCalendarNames(language, part).flat())
        .map((name) => name.toLowerCase()),
    ]),
);

/** English and Japanese words; what is of another script is no word of another language here. */
const plainWords: ReadonlySet<string> = new Set(
  [
    "about above across after again against ago all almost along already also although always among another anybody",
    "anyone anything around away back because before began behind being below best better between both came come down",
    "during each either else enough even ever every everybody everyone everything few first gave get give given go gone",
    "got here himself herself however instead itself just keep kept knew know known last later least less let like long",
    "made make many matter mean meant more most much need neither never new next nobody none nothing now off often old",
    "once one only other others ought out over own perhaps put quite rather really said same saw say says second see",
    "seen several since some somebody someone something soon still take taken tell thing things think third thought",
    "through together told took toward towards two three under until upon use used very want wanted way well went while",
    "whether whole whose within without word words yes yet",
    "我々 私達 皆様 今回 今後 今日 本日 昨日 明日 以上 以下 一部 全部 全員 自分 手元 場合 時間 パーセント メートル キロメートル",
  ]
    .join(" ")
    .split(" "),
);
