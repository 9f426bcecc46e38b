import type { citeFiles } from "../citations/cite-files.ts";
import { isPlain } from "./copy-links.ts";
import { make } from "./make.ts";

/**
 * At a click on a file for reference managers that has a whole conference, saves the record of the unit alone on the
 * unit's own page (`.exchange`). Its id is the name of the file with that of the unit behind it. Where that fails, the
 * browser saves the file itself, as it does without a script.
 */
export function saveCitation(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest(".exchange .cite-files a");
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
  const unit = document.querySelector("[data-unit]")?.id ?? "";
  const id = `${link.download.replace(/\.\w+$/, "")}-${unit}`;
  event.preventDefault();
  void savePart(link, id).catch(() => {
    location.assign(link.href);
  });
}

async function savePart(link: HTMLAnchorElement, id: string): Promise<void> {
  const ending = link.pathname.split(".").at(-1) as keyof typeof citeFiles;
  const [{ pickCitation }, response] = await Promise.all([
    import("../citations/pick-citation.ts"),
    fetch(link.href),
  ]);
  const own = response.ok && pickCitation(ending, await response.text(), id);
  if (!own) throw new Error(`${link.href} has no record ${id}`);
  const url = URL.createObjectURL(new Blob([own], { type: link.type }));
  make("a", { href: url, download: `${id}.${ending}` }).click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, saveDuration);
}

/** Long enough for the browser to take the file, in milliseconds. */
const saveDuration = 10_000;
