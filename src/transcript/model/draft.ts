import type { Role } from "../../schemas/roles.ts";
import type { Block, Position, Topic, UnitKind } from "./model.ts";

/** The content of a file before roles, persons and inferred ids are decided. */
export interface DraftSection {
  readonly title?: string;
  readonly anchor: string;
  readonly notes: Block[];
  readonly parts: DraftPart[];
  readonly position: Position;
}

/** A unit with a heading, or a run of turns without one that is still to be divided into units. */
export interface DraftPart {
  readonly id?: string;
  /** Kind of unit that a heading with an invalid id is meant to open; its problem is already reported. */
  readonly meant?: UnitKind;
  readonly title?: string;
  readonly topic?: Topic;
  readonly notes: Block[];
  readonly turns: DraftTurn[];
  readonly position: Position;
}

export interface DraftTurn {
  readonly label?: string;
  /** The role that bold or italics give to a turn without a label. */
  readonly role?: Role;
  /** Whether a rule stands right before it. */
  readonly afterRule?: boolean;
  readonly mark: string;
  /** The time code right after the label, in seconds. */
  readonly start?: number;
  readonly blocks: Block[];
  readonly position: Position;
}
