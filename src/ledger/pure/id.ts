import { compareText } from "../../text/compare-text.ts";
import { compareUnitIds } from "../../transcript/model/ids.ts";

/** What a permanent address stands for: a conference or a unit of it, in one language. */
export interface PermanentId {
  readonly conference: string;
  /** `Q3`; left out for the conference itself. */
  readonly unit?: string | undefined;
  readonly language: string;
}

/** Some parts of an id: what a declaration is about. */
export type PartialId = { readonly [Part in keyof PermanentId]?: PermanentId[Part] | undefined };

/** A key that two ids share if and only if they are the same: `2022-02-02-hayashi#Q3@en`. */
export function formatId({ conference, unit, language }: PartialId): string {
  const id = `${conference ?? ""}${unit === undefined ? "" : `#${unit}`}`;
  return language === undefined ? id : `${id}@${language}`;
}

/** Orders ids by conference, then language, the conference before its units, units by their number. */
export function compareIds(a: PartialId, b: PartialId): number {
  return (
    compareText(a.conference ?? "", b.conference ?? "") ||
    compareText(a.language ?? "", b.language ?? "") ||
    Number(a.unit !== undefined) - Number(b.unit !== undefined) ||
    compareUnitIds(a.unit ?? "", b.unit ?? "")
  );
}

/** A unit as the target of a redirect in a conference, `#Q4` or `2022-02-02-other#Q4`. */
export function formatTarget({ conference, unit = "" }: PermanentId, from: string): string {
  return `${conference === from ? "" : conference}#${unit}`;
}

/**
 * The target of a redirect, `#Q4` or `2022-02-02-other#Q4`, from the place of the id that moved.
 *
 * A target without a unit keeps the unit, so that a whole conference can move.
 */
export function readTarget(to: string, from: PermanentId): PermanentId {
  const [conference = "", unit] = to.split("#");
  return {
    conference: conference === "" ? from.conference : conference,
    unit: unit ?? from.unit,
    language: from.language,
  };
}
