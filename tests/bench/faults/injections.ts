import { createHash } from "node:crypto";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { stringify } from "yaml";
import type { Random } from "../../importer/mutate.ts";
import { runBuild } from "../../site/build.ts";
import { readPages } from "../../site/page.ts";
import { openBrowser, serveSite } from "../../site/site.ts";
import { openPage } from "../../site/watch.ts";

const { parse: parseBibtex } = createRequire(import.meta.url)("bibtex-parse") as {
  readonly parse: (text: string) => readonly { readonly itemtype: string }[];
};

/** What a site said whose every field held an injection. */
export interface InjectedSite {
  readonly pages: number;
  /** Files that a parser which is not the project's own has read. */
  readonly files: number;
  readonly faults: readonly string[];
}

/**
 * Builds an archive whose fields all hold text that wants to be markup, a formula, a header, another citation or a
 * path; opens each of its pages in Chromium, and parses each of its files.
 */
export async function openInjectedSite(random: Random): Promise<InjectedSite> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-injected-"));
  try {
    writeArchive(join(folder, "content"), random);
    const dir = join(folder, "site");
    const build = await runBuild({ content: join(folder, "content"), base: "/", dir });
    if (build.code !== 0) return { pages: 0, files: 0, faults: [`no site: ${build.output}`] };
    return await inspectSite(dir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const injections = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(2)>',
  "'><svg onload=alert(3)>",
  "</title></script><script src=https://evil.example/a.js></script>",
  '<a href="javascript:alert(4)">a</a>',
  '=HYPERLINK("https://evil.example","a")',
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "-2+3",
  "\\}, note = {injected",
  "}, url = {https://evil.example}}",
  "ER  - TY  - BOOK",
  "%0d%0aSet-Cookie: a=b",
  "]]><evil xmlns='https://evil.example'/>",
  "--><!-- a -->",
  "{{constructor.constructor('alert(5)')()}} ${alert(6)}",
  "../../../../etc/passwd",
  "&lt;script&gt;alert(7)&lt;/script&gt; &#x3c;img&#x3e;",
  "`${7*7}` {%raw%}",
];

/** A conference, a person, an outlet and a topic; every field of free text holds two injections. */
function writeArchive(content: string, random: Random): void {
  const inject = (word: string) => `${word} ${draw(random)} ${draw(random)}`;
  const said = (word: string) => escapeMarkdown(inject(word));
  const id = "2022-02-02-injected.en";
  const source = `sources/2022/${id}.txt`;
  const raw = "raw\n";
  const frontmatter = {
    title: inject("Title"),
    start: "2022-02-02T08:13",
    timeZone: "Asia/Tokyo",
    place: inject("Place"),
    kind: "regular",
    speakers: ["mallory"],
    topics: ["injected"],
    notice: inject("Notice"),
    labels: { Reporter: { outlet: "injected", role: "questioner" } },
    source: {
      publisher: inject("Publisher"),
      file: `2022/${id}.txt`,
      sha256: createHash("sha256").update(raw).digest("hex"),
      licence: inject("Licence"),
    },
  };
  const body = [
    `## ${said("Section")}`,
    "### S1",
    `**Mallory:** ${said("Statement")}[^1]`,
    `### Q1. ${said("Heading")}`,
    `**Reporter:** ${said("Question")}`,
    `**Mallory:** ${said("Answer")}`,
    `| ${said("Cell").replaceAll("|", "\\|")} | b |\n|---|---|\n| c | d |`,
    `[^1]: ${said("Footnote")}`,
  ].join("\n\n");
  const named = (word: string) => ({ name: { en: inject(word) } });
  const files: Record<string, string> = {
    [`transcripts/2022/${id}.md`]: `---\n${stringify(frontmatter)}---\n\n${body}\n`,
    [source]: raw,
    "people/mallory.yaml": stringify({
      names: [
        {
          language: "en",
          family: inject("Mallory"),
          given: inject("Eve"),
          written: inject("MALLORY"),
        },
      ],
      aliases: ["Mallory"],
      offices: [{ title: { en: inject("Office") }, organisation: { en: inject("Organisation") } }],
    }),
    "outlets/injected.yaml": stringify(named("Outlet")),
    "topics/injected.yaml": stringify({ ...named("Topic"), description: { en: inject("About") } }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

function draw(random: Random): string {
  return injections[Math.floor(random() * injections.length)] ?? "";
}

/** Every sign of ASCII that may be markup, with a backslash, as CommonMark allows. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);
}

async function inspectSite(dir: string): Promise<InjectedSite> {
  const faults: string[] = [];
  const browser = await openBrowser();
  const served = await serveSite(dir);
  const { page, takeFaults, close } = await openPage(browser, served.url);
  page.on("dialog", (dialog) => {
    faults.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const pages = readPages(dir);
  for (const { path } of pages) {
    await page.goto(new URL(path, served.url).href);
    const found = await takeFaults();
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  // The index is a format of the project's own, which is read back after each build.
  const files = globSync("**/*.{bib,ris,json,xml,webmanifest,jsonl,ndjson,gz}", {
    cwd: dir,
    exclude: ["pagefind/**"],
  });
  for (const file of files) {
    const content = readFileSync(join(dir, file));
    const text = (file.endsWith(".gz") ? gunzipSync(content) : content).toString();
    const fault = await parseFile(page, file.replace(/\.gz$/, ""), text);
    if (fault !== undefined) faults.push(`${file}: ${fault}`);
  }
  await close();
  await browser.close();
  await served.close();
  return { pages: pages.length, files: files.length, faults };
}

/** What a parser that is not ours has against a file. */
async function parseFile(page: Page, file: string, text: string): Promise<string | undefined> {
  try {
    if (/\.(?:json|webmanifest)$/.test(file)) JSON.parse(text);
    else if (/\.(?:jsonl|ndjson)$/.test(file)) {
      for (const line of text.trim().split("\n")) JSON.parse(line);
    } else if (file.endsWith(".bib")) {
      const entries = parseBibtex(text).filter(({ itemtype }) => itemtype === "entry");
      const at = text.match(/^@\w+\{/gm)?.length ?? 0;
      if (entries.length !== at) return `${String(entries.length)} entries of ${String(at)}`;
    } else if (file.endsWith(".ris")) {
      const [begins, ends] = ["TY", "ER"].map((tag) => countLines(text, `${tag}  - `));
      if (begins !== ends) return "a reference ends within another";
    } else return await page.evaluate(parseXml, text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

function countLines(text: string, start: string): number {
  return text.split(/[\n\r\v\f\u0085\u2028\u2029]/).filter((line) => line.startsWith(start)).length;
}

/** Runs in the page. */
function parseXml(text: string): string | undefined {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  return parsed.querySelector("parsererror")?.textContent ?? undefined;
}
