/** The day itself if it is in a list, and the nearest ones before and after it. */
export interface NearestDays {
  readonly exact: boolean;
  readonly before?: string;
  readonly after?: string;
}

/**
 * Finds a day in a list.
 *
 * @param days Days as `2022-02-02`, the oldest first.
 * @example findNearestDays(["2022-01-28", "2022-02-02"], "2022-02-01") → { exact: false, before: "2022-01-28", after: "2022-02-02" }
 */
export function findNearestDays(days: readonly string[], day: string): NearestDays {
  const before = days.findLast((other) => other < day);
  const after = days.find((other) => other > day);
  return {
    exact: days.includes(day),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
