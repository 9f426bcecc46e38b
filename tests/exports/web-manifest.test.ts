import assert from "node:assert/strict";
import { test } from "node:test";
import { formatWebManifest } from "../../src/exports/web-manifest.ts";

test("a manifest names the archive, its first page and its icons", () => {
  const text = formatWebManifest({
    name: "Archive of R&D",
    description: "What was said",
    language: "ar",
    home: "/lectern/",
    colour: "#fcfaf6",
    icons: [{ address: "/lectern/a.png", type: "image/png", sizes: "192x192", purpose: "any" }],
  });
  assert.deepEqual(JSON.parse(text), {
    id: "/lectern/",
    name: "Archive of R&D",
    short_name: "Archive of R&D",
    description: "What was said",
    lang: "ar",
    dir: "rtl",
    start_url: "/lectern/",
    scope: "/lectern/",
    display: "minimal-ui",
    background_color: "#fcfaf6",
    theme_color: "#fcfaf6",
    icons: [{ src: "/lectern/a.png", type: "image/png", sizes: "192x192", purpose: "any" }],
  });
});
