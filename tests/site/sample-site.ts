import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A site of two pages without a fault, to break: the checks are tested on it. */
export const samplePages: Readonly<Record<string, string>> = {
  "index.html": writePage({ path: "", body: `<p id="q1"><a href="about/#top">About</a></p>` }),
  "about/index.html": writePage({
    path: "about/",
    body: `<p id="top"><a href="../#q1">Q1</a></p>`,
  }),
  "favicon.svg": `<svg xmlns="http://www.w3.org/2000/svg"/>`,
  "sitemap.xml": `<urlset><url><loc>https://lectern.example/</loc></url><url><loc>https://lectern.example/about/</loc></url></urlset>`,
};

/** Writes the sample site, with files replaced, into a new folder and returns its path. */
export function writeSample(changes: Readonly<Record<string, string>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), "lectern-sample-"));
  writeFiles(dir, { ...samplePages, ...changes });
  return dir;
}

/** Writes files by their paths below a folder, which is made where there is none. */
export function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
}

/** A whole page with the given body and a faultless head. */
export function writePage({ path, body }: { path: string; body: string }): string {
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width">
<title>Page ${path || "one"}</title>
<meta name="description" content="A page that has nothing wrong with it.">
<link rel="canonical" href="https://lectern.example/${path}">
<link rel="icon" href="/favicon.svg">
</head>
<body>
<a href="#main">Skip to content</a>
<main id="main">
<h1>Page</h1>
${body}
</main>
</body>
</html>
`;
}
