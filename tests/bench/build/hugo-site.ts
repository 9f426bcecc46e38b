import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Writes a site for Hugo of the same transcripts: a page for each, one for each of its units, and lists. */
export function writeHugoSite(content: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  write(join(folder, "hugo.toml"), settings);
  write(join(folder, "config.toml"), settings);
  for (const [name, text] of Object.entries(layouts)) write(join(folder, "layouts", name), text);
  for (const path of globSync("transcripts/*/*.md", { cwd: content })) {
    const text = readFileSync(join(content, path), "utf8");
    const id = basename(path, ".en.md");
    const date = id.slice(0, 10);
    const body = text.slice(text.indexOf("\n---\n") + 5);
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? id;
    const home = join(folder, "content", date.replaceAll("-", "/"), id.slice(11));
    write(join(home, "_index.md"), writePage(title, date, body));
    for (const [unit, , number = ""] of body.matchAll(
      /^### ((?:Q|S)(\d+))\n[^]*?(?=^#|(?![^]))/gm,
    )) {
      const own = unit.slice(4, unit.indexOf("\n"));
      write(
        join(home, `${own.toLowerCase()}.md`),
        writePage(`${own} ${title}`, date, unit, number),
      );
    }
  }
}

function writePage(title: string, date: string, body: string, weight = "0"): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nweight: ${weight}\n---\n${body}`;
}

const settings = `baseURL = "https://lectern.example/"
title = "Archive"
disableKinds = ["taxonomy", "term"]
`;

const page = (main: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}"></head>
<body><nav><a href="/">Home</a></nav><main>${main}</main></body></html>
`;

const layouts = {
  "_default/single.html": page(
    `<h1>{{ .Title }}</h1><article data-pagefind-body>{{ .Content }}</article>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}`,
  ),
  "_default/list.html": page(
    `<h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`,
  ),
  "index.html": page(
    `<h1>{{ .Title }}</h1><ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>`,
  ),
};

function write(path: string, text: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}
