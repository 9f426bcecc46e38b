/** A time zone in which a language is spoken, as an example in what is asked. */
const zones: Readonly<Record<string, string>> = {
  ar: "Asia/Riyadh",
  de: "Europe/Berlin",
  en: "Europe/London",
  es: "Europe/Madrid",
  fr: "Europe/Paris",
  it: "Europe/Rome",
  ja: "Asia/Tokyo",
  ko: "Asia/Seoul",
  nl: "Europe/Amsterdam",
  pt: "Europe/Lisbon",
  ru: "Europe/Moscow",
  uk: "Europe/Kyiv",
  "zh-Hans": "Asia/Shanghai",
  "zh-Hant": "Asia/Taipei",
};

/** @example giveZone("es-MX") → "Europe/Madrid" */
export function giveZone(language = "en"): string {
  return zones[language] ?? zones[language.split("-", 1)[0] ?? ""] ?? "Europe/London";
}

/**
 * Flags that would say what a date in a source means: both readings of one in numbers, else one that only shows the form.
 *
 * @example giveStarts("3/8/2018") → ["--start 2018-08-03", "--start 2018-03-08"]
 */
export function giveStarts(found: string): string[] {
  const [, first = "", second = "", year = ""] =
    /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?!\d)/.exec(found) ?? [];
  const whole = year.length === 2 ? `20${year}` : year;
  const readings = [
    [second, first],
    [first, second],
  ].flatMap(([month = "", day = ""]) => {
    const isDay =
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    return isDay ? [`--start ${whole}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`] : [];
  });
  return readings.length > 0 ? readings : ["--start 2022-02-02T08:13"];
}
