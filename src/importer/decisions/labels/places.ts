import type { LabelUse } from "./uses.ts";

/** At which places in the order of speakers a label speaks. */
export function listPlaces(label: string, order: readonly string[]): number[] {
  return [...order.keys()].filter((index) => order[index] === label);
}

/** Whether somebody speaks first of all and never again, and asks nothing: `I am the chief of media relations.` */
export function opensAlone({ label, asks }: LabelUse, order: readonly string[]): boolean {
  return asks === 0 && listPlaces(label, order).join() === "0";
}
