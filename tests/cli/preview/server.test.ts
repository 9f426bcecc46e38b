import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { symlinkSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { type Served, acceptsGzip, startServer } from "../../../src/cli/preview/server.ts";
import { writeContent } from "../../archive/content-folder.ts";
import { runArchive } from "../../site/run-archive.ts";

const files = {
  "index.html": "first page",
  "2022/index.html": "year",
  "林/index.html": "Hayashi",
  "404.html": "missing",
  "a.css": "a{}",
  "cite.ris": "TY  - ",
  "data.bin": "\u0001",
  ".hidden": "hidden",
  "2022/.hidden": "hidden",
  ".well-known/security.txt": "contact",
  _headers: "/*\n  X-Content-Type-Options: nosniff\n/2022/*\n  X-Year: yes\n",
};

/** Asks without the tidying that fetch does to paths. */
async function ask(site: Served, path: string, headers = {}, method = "GET") {
  const { hostname, port } = new URL(site.url);
  return await new Promise<Answer>((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, body: Buffer.concat(pieces) });
      });
    });
    sent.on("error", reject).end();
  });
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

for (const [base, path, status, expected] of [
  ["/", "/", 200, "first page"],
  ["/", "/2022/", 200, "year"],
  ["/", "/2022", 308, "/2022/"],
  ["/", "/2022?q=a?b", 308, "/2022/?q=a?b"],
  ["/", "/%E6%9E%97/?q=1", 200, "Hayashi"],
  ["/", "/%E6%9E%97", 308, "/%E6%9E%97/"],
  ["/", "/a.css?v=1", 200, "a{}"],
  ["/", "/a.css/", 404, "missing"],
  ["/", "/none/", 404, "missing"],
  ["/", "/_headers", 404, "missing"],
  ["/", "//2022", 404, "missing"],
  ["/", "/../../../../../../etc/passwd", 404, "missing"],
  ["/", "/..%2f..%2f..%2f..%2fetc/passwd", 404, "missing"],
  ["/", "/a.css%00", 404, "missing"],
  ["/", "/%", 404, "missing"],
  ["/", "/%5Fheaders", 404, "missing"],
  ["/", "/./_headers", 404, "missing"],
  ["/", "/_HEADERS", 404, "missing"],
  ["/", "/.hidden", 404, "missing"],
  ["/", "/2022/.hidden", 404, "missing"],
  ["/", "/.well-known/security.txt", 200, "contact"],
  ["/", "/%32022/", 200, "year"],
  ["/lectern/", "/lectern/2022/", 200, "year"],
  ["/lectern/", "/lectern/2022", 308, "/lectern/2022/"],
  ["/lectern/", "/lectern", 308, "/lectern/"],
  ["/lectern/", "/", 308, "/lectern/"],
  ["/lectern/", "/2022/", 404, "missing"],
  ["/lectern/", "/%6Cectern/2022/", 200, "year"],
  ["/lectern/", "/lectern/_headers", 404, "missing"],
  ["/lectern/", "/lecternals/2022/", 404, "missing"],
  ["/2022/", "/2022/", 200, "first page"],
  ["/2022/", "/2022/2022/", 200, "year"],
  ["/2022/", "/2022", 308, "/2022/"],
  ["/会見/", "/%E4%BC%9A%E8%A6%8B/2022/", 200, "year"],
] as const) {
  test(`below ${base} the path ${path} answers ${status} ${expected}`, async () => {
    const site = await startServer({ dir: writeContent(files), base, port: 0, host: "127.0.0.1" });
    const answer = await ask(site, path);
    await site.close();
    assert.equal(answer.status, status);
    assert.equal(status === 308 ? answer.headers["location"] : answer.body.toString(), expected);
  });
}

test("the site's headers are those of the page that a path means, however it is written", async () => {
  const site = await startServer({
    dir: writeContent(files),
    base: "/",
    port: 0,
    host: "127.0.0.1",
  });
  const plain = await ask(site, "/2022/");
  const encoded = await ask(site, "/%32022/");
  await site.close();
  assert.equal(plain.headers["x-year"], "yes");
  assert.equal(encoded.headers["x-year"], "yes");
});

test("a link that leads out of the site is not followed, one within it is", async () => {
  const dir = writeContent(files);
  symlinkSync(writeContent({ "secret.txt": "secret" }), join(dir, "out"));
  symlinkSync(join(dir, "a.css"), join(dir, "b.css"));
  const site = await startServer({ dir, base: "/", port: 0, host: "127.0.0.1" });
  const [out, inside] = [await ask(site, "/out/secret.txt"), await ask(site, "/b.css")];
  await site.close();
  assert.deepEqual([out.status, inside.status], [404, 200]);
});

for (const [header, packed] of [
  ["gzip", true],
  ["br, gzip;q=0.5", true],
  ["*", true],
  ["gzip;q=0", false],
  ["*, gzip; q=0.0", false],
  ["identity", false],
  ["", false],
] as const) {
  test(`a reader that accepts "${header}" is ${packed ? "sent" : "not sent"} gzip`, () => {
    assert.equal(acceptsGzip(header), packed);
  });
}

test("types, headers of the site, compression and unchanged files are as on a host", async () => {
  const site = await startServer({
    dir: writeContent(files),
    base: "/",
    port: 0,
    host: "127.0.0.1",
  });
  const year = await ask(site, "/2022/", { "accept-encoding": "gzip" });
  const again = await ask(site, "/2022/", { "if-none-match": year.headers["etag"] });
  const head = await ask(site, "/2022/", {}, "HEAD");
  const post = await ask(site, "/2022/", {}, "POST");
  const types = await Promise.all(
    ["/a.css", "/cite.ris", "/data.bin"].map(
      async (path) => (await ask(site, path)).headers["content-type"],
    ),
  );
  await site.close();
  assert.equal(gunzipSync(year.body).toString(), "year");
  assert.equal(year.headers["content-encoding"], "gzip");
  assert.equal(year.headers["content-type"], "text/html;charset=utf-8");
  assert.equal(year.headers["x-content-type-options"], "nosniff");
  assert.equal(year.headers["x-year"], "yes");
  assert.deepEqual([again.status, again.body.length], [304, 0]);
  assert.deepEqual([head.status, head.headers["content-length"], head.body.length], [200, "4", 0]);
  assert.deepEqual([post.status, post.headers["allow"]], [405, "GET, HEAD"]);
  assert.deepEqual(types, [
    "text/css;charset=utf-8",
    "application/x-research-info-systems;charset=utf-8",
    "application/octet-stream",
  ]);
});

test("without a port it takes a free one, also where 4321 is taken", async () => {
  const dir = writeContent(files);
  const sites = [
    await startServer({ dir, base: "/", host: "127.0.0.1" }),
    await startServer({ dir, base: "/", host: "127.0.0.1" }),
  ];
  const pages = await Promise.all(sites.map(async (site) => await ask(site, "/")));
  for (const site of sites) await site.close();
  assert.deepEqual(
    pages.map(({ body }) => body.toString()),
    ["first page", "first page"],
  );
  assert.notEqual(sites[0]?.url, sites[1]?.url);
});

test("a folder without a site, and a port that is none, are mistakes in the call", async () => {
  const missing = await runArchive("serve", "--dir", "no/such");
  assert.deepEqual(missing, {
    code: 1,
    stdout: "",
    stderr:
      "archive serve: Unexpected --dir `no/such` without index.html, expected the folder of a built site. Add --build, or run `npm run build` first.\n\n`npm run archive -- serve --help` shows how it is called.\n",
  });
  const { code, stderr } = await runArchive("serve", "--port", "70000");
  assert.equal(code, 1);
  assert.equal(
    stderr.split("\n")[0],
    "archive serve: Unexpected port `70000`, expected a number from 0 to 65535.",
  );
});

test("a port that is taken is said so", async () => {
  const dir = writeContent(files);
  const site = await startServer({ dir, base: "/", port: 0, host: "127.0.0.1" });
  const { port } = new URL(site.url);
  const { code, stderr } = await runArchive(
    "serve",
    "--dir",
    dir,
    "--port",
    port,
    "--host",
    "127.0.0.1",
  );
  await site.close();
  assert.equal(code, 1);
  assert.equal(
    stderr.split("\n")[0],
    "archive serve: Another program uses that port. Choose another one with --port.",
  );
});

test("what is served is told by its name, and how to see the invented archive", async () => {
  const dir = writeContent(files);
  assert.deepEqual(await readGreeting("--dir", dir), [
    "Lectern is at http://127.0.0.1/",
    "`npm start -- --demo` shows an invented archive, written to try it with.",
    "Press Ctrl+C to stop.",
  ]);
  assert.deepEqual(await readGreeting("--demo", "--dir", dir), [
    "Talverra, an invented archive is at http://127.0.0.1/",
    "Press Ctrl+C to stop.",
  ]);
});

/** The lines that `serve` prints, the port left out; it is stopped as a user stops it. */
async function readGreeting(...args: readonly string[]): Promise<string[]> {
  const call = ["src/cli/main.ts", "serve", "--port", "0", "--host", "127.0.0.1", ...args];
  const child = spawn(process.execPath, call, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (output.includes("Ctrl+C")) child.kill("SIGINT");
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(code, 0);
  return output
    .replace(/:\d+\//, "/")
    .trim()
    .split("\n");
}
