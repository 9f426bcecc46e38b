import type { Outlet } from "../../schemas/outlet.ts";
import type { Person } from "../../schemas/person.ts";
import type { TopicEntry } from "../../schemas/topic.ts";

/** The people, outlets and topics that a transcript may refer to, by id. */
export interface Directory {
  readonly people: ReadonlyMap<string, Person>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly topics: ReadonlyMap<string, TopicEntry>;
}

/** A directory of people, outlets and topics; of two with one id the last counts. */
export function createDirectory(
  people: Iterable<Person> = [],
  outlets: Iterable<Outlet> = [],
  topics: Iterable<TopicEntry> = [],
): Directory {
  return { people: indexById(people), outlets: indexById(outlets), topics: indexById(topics) };
}

function indexById<T extends { readonly id: string }>(items: Iterable<T>): Map<string, T> {
  return new Map(Array.from(items, (item) => [item.id, item]));
}
