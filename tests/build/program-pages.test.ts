import assert from "node:assert/strict";
import { test } from "node:test";
import type { RouteData } from "astro";
import type { Archive, TranscriptEntry } from "../../src/archive/archive.ts";
import type { App, StaticPath } from "../../src/build/app.ts";
import { listPages } from "../../src/build/program-pages.ts";

const entries = ["a", "b"].map((slug) => ({ slug }) as TranscriptEntry);
const archive = { entries } as Partial<Archive> as Archive;

/** Paths of a route by transcripts, which counts how often a transcript's are asked for. */
function eachTranscript(asked: string[]) {
  const ofTranscript = ({ slug }: TranscriptEntry): StaticPath[] => {
    asked.push(slug);
    return [{ params: { date: "2022/02/02", slug }, props: { slug } }];
  };
  const locate = ({ slug }: TranscriptEntry) => `2022/02/02/${slug}`;
  return Object.assign(() => Promise.resolve([]), { ofTranscript, locate });
}

function createApp(modules: Readonly<Record<string, object>>): App {
  const routes = Object.keys(modules).map((component) => {
    const segments = component.split("/").map((text) => {
      const content = text.replace(/^\[(.*)\]$/, "$1");
      return [{ content, dynamic: content !== text, spread: content.startsWith("...") }];
    });
    const routeData = { component, segments, type: "endpoint", prerender: true } as object;
    return { routeData: routeData as RouteData, styles: [] };
  });
  return {
    manifest: { base: "/", routes, entryModules: {} },
    getComponentByRoute: ({ component }) => Promise.resolve(modules[component] ?? {}),
  };
}

test("the pages of a transcript are listed when they are asked for, and come before others of the same path", async () => {
  const asked: string[] = [];
  const old = ["2022/02/02/a/cite.bib", "2022/02/02/a/q9", "2021/01/01/a/cite.bib"];
  const app = createApp({
    "[...old]": { getStaticPaths: async () => old.map((path) => ({ params: { old: path } })) },
    "[...date]/[slug]/cite.bib": {
      getStaticPaths: eachTranscript(asked),
      GET: async ({ props }: { props: { slug: string } }) => new Response(`of ${props.slug}`),
    },
  });
  const { others, locate, listOf } = await listPages(app, archive);
  assert.deepEqual(
    others.map(({ file }) => file),
    old.slice(1),
  );
  assert.ok(!asked.includes("b"));
  const [, second] = entries;
  assert.ok(second);
  assert.equal(locate(second), "2022/02/02/b/");
  const [page, ...more] = listOf(second);
  assert.deepEqual(more, []);
  assert.equal(page?.file, "2022/02/02/b/cite.bib");
  assert.equal(Buffer.from((await page.render()) ?? []).toString(), "of b");
});
