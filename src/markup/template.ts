/**
 * What compiled pages and components call to become text, by the names that Astro's compiler gives: a build has it stand
 * in for Astro's own, which makes several objects and promises of each tag, so that pages can be sent while they are
 * rendered. The same pages come of both. Of `Astro` there are the properties alone, and what is not here is refused when
 * the pages are compiled or when they are rendered.
 */
import { joinClasses, writeAttribute, writeAttributes } from "./attributes.ts";
import { Html, joinShown, showValue } from "./html.ts";
import type { Component, PageMarkup, Slot, Slots } from "./page-markup.ts";

/** What stands for `<Fragment>`. */
export const Fragment = Symbol("fragment");

/** Markup with values in it: text, markup, lists of these, and what is promised of them. */
export function render(parts: TemplateStringsArray, ...values: readonly unknown[]): Shown {
  let text = parts[0] ?? "";
  for (let at = 0; at < values.length; at += 1) {
    const shown = showValue(values[at]);
    if (typeof shown !== "string") return renderLater(text, shown, parts, values, at);
    text += shown + (parts[at + 1] ?? "");
  }
  return new Html(text);
}

/** A component is called as it is. */
export function createComponent(component: Component): Component {
  return component;
}

/** Astro's compiler calls it for each file; what it would give is not asked for. */
export function createAstro(): undefined {
  return undefined;
}

/** A component, an element that a script defines or of a name that is computed, or a fragment. */
export function renderComponent(
  page: PageMarkup,
  name: string,
  component: unknown,
  given: object,
  slots: Slots = {},
): unknown {
  if (component === Fragment) return slots["default"]?.(page);
  const props = joinClassList(given);
  if (typeof component === "function") return (component as Component)(page, props, slots);
  if (typeof component !== "string") throw new TypeError(`<${name}> is no component`);
  const start = `<${component}${writeAttributes(props, component)}>`;
  const shown = joinShown(Object.values(slots).map((slot) => showValue(slot?.(page))));
  const close = (content: string) => new Html(`${start}${content}</${component}>`);
  return typeof shown === "string" ? close(shown) : shown.then(close);
}

/** What a component is given to show at a place, or what it shows there where it is given nothing. */
export function renderSlot(page: PageMarkup, slot: unknown, fallback?: unknown): unknown {
  if (typeof slot === "function") return (slot as Slot)(page);
  return slot ?? fallback;
}

export function addAttribute(value: unknown, name: string): Html {
  return new Html(writeAttribute(value, name));
}

export function spreadAttributes(values: object = {}): Html {
  return new Html(writeAttributes(values));
}

/** Takes a text as markup. */
export function unescapeHTML(value: unknown): unknown {
  if (typeof value === "string") return new Html(value);
  return value instanceof Promise ? value.then(unescapeHTML) : value;
}

/** The styles of a page, at the end of its head. */
export function renderHead(page: PageMarkup): Html {
  return new Html(page.head);
}

/** Every page has a head. */
export function maybeRenderHead(): string {
  return "";
}

/** A script, which stands in a page where it is asked for first. */
export function renderScript(page: PageMarkup, id: string): Html {
  return page.markScript(id);
}

type Shown = Html | Promise<Html>;

/** Values are promised by components that wait for something; those behind them begin at once. */
async function renderLater(
  text: string,
  first: Promise<string>,
  parts: TemplateStringsArray,
  values: readonly unknown[],
  at: number,
): Promise<Html> {
  const shown = await Promise.all([first, ...values.slice(at + 1).map(showValue)]);
  return new Html(text + shown.map((one, index) => one + (parts[at + 1 + index] ?? "")).join(""));
}

/** `class:list` is a class like others. */
function joinClassList(props: object): object {
  if (!("class:list" in props)) return props;
  const { "class:list": list, ...others } = props;
  const own = "class" in others ? others.class : undefined;
  const classes = joinClasses([own, list]);
  return classes === "" ? others : { ...others, class: classes };
}
