import type { PersonName } from "../schemas/person.ts";

/** A record that labels suggest, for a person to review. */
export interface Proposal {
  readonly kind: "people" | "outlets";
  /** The stem of its file. */
  readonly id: string;
  /** Of a person; an outlet has `title`. */
  readonly name?: PersonName;
  readonly title?: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  /** Labels that suggest it. */
  readonly labels: readonly string[];
  readonly turns: number;
  readonly conferences: number;
}
