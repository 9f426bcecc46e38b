import type { CitationRecord, CitationSource } from "../../src/citations/cited.ts";
import { formatApa } from "../../src/citations/apa.ts";
import { describeQuotedFrom, formatAttribution } from "../../src/citations/attribution.ts";
import { formatBibtex } from "../../src/citations/bibtex.ts";
import { formatChicago } from "../../src/citations/chicago.ts";
import { formatCoins } from "../../src/metadata/coins.ts";
import { formatCslJson } from "../../src/citations/csl-json.ts";
import { formatJapanese } from "../../src/citations/japanese.ts";
import { formatJsonLd } from "../../src/metadata/json-ld.ts";
import { listMetaTags } from "../../src/metadata/meta-tags.ts";
import { formatMla } from "../../src/citations/mla.ts";
import {
  formatHtmlQuotation,
  formatMarkdownQuotation,
  formatPlainQuotation,
} from "../../src/citations/quotation.ts";
import { formatRis } from "../../src/citations/ris.ts";
import { joinHtml, joinText } from "../../src/citations/rich-text.ts";
import { listVoices } from "../../src/citations/speakers.ts";

/** What each file of a golden folder holds, by its name. */
export const formats: Readonly<
  Record<string, (record: CitationRecord, source: CitationSource) => string>
> = {
  "cite.json": (record) => formatCslJson([record]),
  "cite.bib": formatBibtex,
  "cite.ris": formatRis,
  "styles.txt": formatStyles,
  "quotation.txt": (...cited) => formatPlainQuotation(...quoteAnswer(...cited)),
  "quotation.md": (...cited) => formatMarkdownQuotation(...quoteAnswer(...cited)),
  "quotation.html": (...cited) => formatHtmlQuotation(...quoteAnswer(...cited)),
  "head.txt": formatHead,
};

/** Words that every markup would like to read as its own. */
export const quote = "1. *We* <agree> & “go” [on]_\n- said `he`";

/** The words as those of the unit's last turn; of a conference they are nobody's. */
function quoteAnswer(record: CitationRecord, source: CitationSource) {
  const voice = listVoices(source).at(-1) ?? {};
  return [describeQuotedFrom(record), [{ voice, text: quote }]] as const;
}

function formatStyles(record: CitationRecord): string {
  return [
    joinText(formatApa(record)),
    joinHtml(formatChicago(record)),
    joinHtml(formatMla(record)),
    formatJapanese(record),
    formatJapanese(record, "推薦を「決定」しました。"),
    formatAttribution(record),
    "",
  ].join("\n");
}

function formatHead(record: CitationRecord): string {
  const picture = { url: "https://lectern.example/card.png", width: 1200, height: 630, alt: "Q" };
  return [
    ...listMetaTags(record, picture).map(
      ({ name, property, content }) => `${[name, property].filter(Boolean).join(" ")}: ${content}`,
    ),
    formatCoins(record),
    formatJsonLd(record),
    "",
  ].join("\n");
}
