import { formatBytes } from "../i18n/bytes.ts";
import type { SiteSizes } from "./site-sizes.ts";

/** A limit of a host, as its documentation gave it. */
export interface HostLimit {
  readonly host: string;
  readonly what: "bytes" | "files" | "bytes of a file" | "files of a folder" | "rules";
  readonly limit: number;
  /** When that was read, and where. */
  readonly read: string;
  readonly source: string;
}

/** What free plans of usual hosts take; the one place that is changed when a host changes a limit. */
const github = {
  host: "GitHub Pages",
  read: "2025-08",
  source: "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
};
const cloudflare = {
  host: "Cloudflare Pages",
  read: "2026-01",
  source: "https://developers.cloudflare.com/pages/platform/limits/",
};
const netlify = {
  host: "Netlify",
  read: "2025-08",
  source: "https://docs.netlify.com/site-deploys/overview",
};

export const hostLimits: readonly HostLimit[] = [
  { ...github, what: "bytes", limit: 1_000_000_000 },
  { ...cloudflare, what: "files", limit: 20_000 },
  { ...cloudflare, what: "bytes of a file", limit: 25 * 1024 * 1024 },
  { ...cloudflare, what: "rules", limit: 2100 },
  { ...netlify, what: "files of a folder", limit: 54_000 },
];

/** The share of a limit from which a warning is due: there is time to choose. */
const due = 0.8;

/** How much of each limit a site takes, a line each, and what is to be done where that is nearly all. */
export function describeHosts(
  sizes: SiteSizes,
  limits: readonly HostLimit[] = hostLimits,
): { readonly lines: readonly string[]; readonly warnings: readonly string[] } {
  const measured = limits.map((limit) => ({ ...limit, size: measure(sizes, limit.what) }));
  return {
    lines: measured.map(({ host, what, limit, size, read }) => {
      const share = `${String(Math.round((100 * size) / limit))} %`.padStart(5);
      const { text, of } = write(what, size, limit);
      return `  ${share}  ${host}: ${text} of ${of} (limit read ${read})`;
    }),
    warnings: measured.flatMap(({ host, what, limit, size, source }) => {
      if (size < due * limit) return [];
      const { text, of } = write(what, size, limit);
      const is = size > limit ? "is more than" : "is nearly all of";
      return [`${host}: ${text} ${is} ${of}. ${advice[what]} See ${source}`];
    }),
  };
}

function measure(sizes: SiteSizes, what: HostLimit["what"]): number {
  return {
    bytes: sizes.bytes,
    files: sizes.files,
    "bytes of a file": sizes.largestFile.bytes,
    "files of a folder": sizes.fullestFolder.files,
    rules: sizes.rules,
  }[what];
}

function write(what: HostLimit["what"], size: number, limit: number): { text: string; of: string } {
  if (what === "bytes" || what === "bytes of a file") {
    const name = what === "bytes" ? "" : " in the largest file";
    return { text: `${formatBytes("en", size)}${name}`, of: formatBytes("en", limit) };
  }
  const name = {
    files: "files",
    "files of a folder": "files in the fullest folder",
    rules: "rules",
  };
  return { text: `${size.toLocaleString("en")} ${name[what]}`, of: limit.toLocaleString("en") };
}

const fewer =
  'The settings `exchangePages: "questions"` or `"none"` and `pictures: "none"` in src/site.config.ts make it smaller.';
const advice: Readonly<Record<HostLimit["what"], string>> = {
  bytes: fewer,
  files: fewer,
  "bytes of a file": "Choose another host, or keep the source that is so large elsewhere.",
  "files of a folder": "Choose another host.",
  rules: "Addresses whose rules are left out lead on by their pages, as on hosts without rules.",
};
