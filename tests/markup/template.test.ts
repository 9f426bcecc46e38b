import assert from "node:assert/strict";
import { test } from "node:test";
import * as astro from "astro/compiler-runtime";
import fc from "fast-check";
import { PageMarkup, writePage } from "../../src/markup/page-markup.ts";
import { sampleSize } from "../sample-size.ts";
import { readTree } from "../text/read-tree.ts";
import * as own from "../../src/markup/template.ts";

/** What compiled components call, of Astro or our own. */
type Runtime = typeof own;
type Made = (runtime: Runtime, page: PageMarkup) => unknown;

const hostile = `<a href="x">'&amp;'</a>`;
const frame = { styles: [], locateScript: (id: string) => `/_astro/${id}.js` };

/** A component with a slot that has a name, one that has none, and what stands in its place. */
const Box = ({ render, renderSlot, addAttribute, createComponent }: Runtime) =>
  createComponent(
    (page, props, slots) =>
      render`<section${addAttribute(Object.values(props)[0], "title")}>${renderSlot(page, slots["head"], render`<p>none</p>`)}<div>${renderSlot(page, slots["default"])}</div></section>`,
  );

const cases: Readonly<Record<string, Made>> = {
  "text is escaped": ({ render }) => render`<p>${hostile}</p>`,
  "what is absent or false leaves nothing": ({ render }) =>
    render`<p>${undefined}${null}${false}${""}${NaN}${0}${1.5}${true}</p>`,
  "lists stand in a row": ({ render }) =>
    render`<ul>${["a", ["<", 2], render`<li>${"&"}</li>`, undefined]}${new Set(["b"])}</ul>`,
  "markup stays": ({ render, unescapeHTML }) =>
    render`<p>${unescapeHTML("<b>x</b>")}${unescapeHTML(undefined)}${unescapeHTML(Promise.resolve("<i>"))}</p>`,
  "functions are called": ({ render }) =>
    render`<p>${() => "<"}${async () => render`<b>x</b>`}</p>`,
  "what is promised stands in its place": ({ render }) =>
    render`<p>${wait(3, "a")}${"b"}${wait(1, render`<b>${wait(1, "<")}</b>`)}${["c", wait(2, "d"), "e"]}</p>`,
  "components and slots": (runtime, page) =>
    runtime.render`${runtime.renderComponent(page, "Box", Box(runtime), { title: hostile }, { default: () => runtime.render`x` })}`,
  "slots by their names": (runtime, page) =>
    runtime.render`${runtime.renderComponent(page, "Box", Box(runtime), {}, { head: () => wait(1, "<") })}`,
  "components that wait": (runtime, page) =>
    runtime.render`${runtime.renderComponent(
      page,
      "Late",
      runtime.createComponent(
        async (_, props) => runtime.render`<p>${await wait(1, Object.keys(props))}</p>`,
      ),
      { a: 1 },
    )}!`,
  fragments: ({ render, renderComponent, Fragment }, page) =>
    render`${renderComponent(page, "Fragment", Fragment, {}, { default: () => render`<i>x</i>` })}${renderComponent(page, "Fragment", Fragment, {})}`,
  "elements of scripts, and of a computed name": ({ render, renderComponent }, page) =>
    render`${renderComponent(page, "copy-links", "copy-links", { "data-a": hostile, hidden: true }, { default: () => render`<i>x</i>` })}${renderComponent(page, "Heading", "h2", { id: "a", "class:list": ["b", false] })}`,
  "spread attributes": ({ render, spreadAttributes }) =>
    render`<a${spreadAttributes({ href: "/?a&b", hidden: false, lang: undefined, "data-x": 0 })}>`,
};

for (const [name, make] of Object.entries(cases)) {
  test(`as Astro's own runtime has it: ${name}`, async () => {
    assert.equal(await showOwn(make), await showAstro(make));
  });
}

test("attributes are those that Astro writes", () => {
  const names = [
    "href",
    "class",
    "hidden",
    "download",
    "open",
    "CHECKED",
    "popover",
    "a b",
    "class:list",
    "data-x",
  ];
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(true, false, null, undefined, 0, "", `"&<>'`, ["a", false, ["b"]]),
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), value, (name, given) => {
      const text = own.addAttribute(given, name).text;
      assert.equal(text, String(astro.addAttribute(given, name)));
    }),
  );
});

test("a page has its styles in its head, and a script in the first of its places, whichever was ready first", async () => {
  const script = (page: PageMarkup) => own.render`${own.renderScript(page, "a")}`;
  const late = async (page: PageMarkup) => {
    await wait(1, "");
    return script(page);
  };
  const page = own.createComponent(
    (markup) =>
      own.render`<head>${own.renderHead(markup)}</head>${late(markup)}<p>${own.unescapeHTML("<script-mark>")}</p>${script(markup)}`,
  );
  assert.equal(
    await writePage(page, {}, { ...frame, styles: ["/_astro/a.css"] }),
    '<!DOCTYPE html><head><link rel="stylesheet" href="/_astro/a.css"></head><script type="module" src="/_astro/a.js"></script><p><script-mark></p>',
  );
});

test("what a build does not have is refused", () => {
  const component = new PageMarkup(frame).createAstro({ a: 1 }) as { props: object; url: unknown };
  assert.deepEqual(component.props, { a: 1 });
  assert.throws(() => component.url, new TypeError("Astro.url is not there in a build"));
  assert.throws(
    () => own.renderComponent(new PageMarkup(frame), "Missing", undefined, {}),
    new TypeError("<Missing> is no component"),
  );
});

async function wait<Value>(milliseconds: number, value: Value): Promise<Value> {
  await new Promise((done) => setTimeout(done, milliseconds));
  return value;
}

async function showOwn(make: Made): Promise<string> {
  const text = await writePage((page) => make(own, page), {}, frame);
  return text.slice("<!DOCTYPE html>".length);
}

async function showAstro(make: Made): Promise<string> {
  const page = {
    ...{ clientDirectives: new Map(), renderers: [] },
    _metadata: { templateDepth: 0 },
  };
  let text = "";
  const result = make(astro as unknown as Runtime, page as unknown as PageMarkup);
  const template = result as { render(destination: object): Promise<void> | undefined };
  await template.render({ write: (chunk: unknown) => (text += String(chunk)) });
  return text;
}

test("an attribute says what it was given, also where an ampersand is written as it is", () => {
  const piece = fc.constantFrom("&copy", "&", "=", ";", "rft.", "lt", "#38", '"', "_");
  const value = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(value, (given) => {
      const tree = readTree(`<a${own.addAttribute(given, "title").text}></a>`);
      assert.ok(tree.includes(`{"title":${JSON.stringify(given)}}`), tree);
    }),
    { numRuns: sampleSize(5000) },
  );
  assert.equal(own.addAttribute("/?a=1&b=2", "href").text, ' href="/?a=1&b=2"');
});
