import type { Dictionary } from "../i18n/strings.ts";
import { make } from "./make.ts";
import { bindSingleKeys } from "./single-keys.ts";

/** The list of single keys, with a box that turns them off on this device, and a button that closes it. */
export function createKeyList(texts: Dictionary): HTMLDialogElement {
  const box = make("input", { type: "checkbox" });
  bindSingleKeys(box);
  const keys = [
    ["j", texts["reading.next"]],
    ["k", texts["reading.previous"]],
    ["n", texts["reading.person"]],
    ["/", texts["nav.search"]],
    ["?", texts["reading.keys"]],
  ] as const;
  return make(
    "dialog",
    { class: "reading-keys", "aria-labelledby": "reading-keys" },
    make("h2", { id: "reading-keys" }, texts["reading.keys"]),
    make("dl", {}, ...keys.map(([key, title]) => describeKey(key, title))),
    make("label", {}, box, " ", texts["reading.keys-on"]),
    make("p", {}, make("button", { type: "button", "data-do": "close" }, texts["reading.close"])),
  );
}

function describeKey(key: string, title: string): HTMLElement {
  return make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, title));
}
