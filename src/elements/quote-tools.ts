import {
  formatHtmlQuotation,
  formatMarkdownQuotation,
  formatPlainQuotation,
  type QuotedTurn,
} from "../citations/quotation.ts";
import { fillQuotedFrom, type QuotedFrom, unpackVoices, type Voice } from "../citations/voice.ts";
import type { Dictionary } from "../i18n/strings.ts";
import { loadTexts } from "./load-texts.ts";
import { find, make } from "./make.ts";
import { unitLink } from "./permalinks.ts";
import { findPublishedAddress } from "./published-address.ts";
import { showQuote } from "./quote-arrival.ts";
import { createQuoteLink } from "./quote-link.ts";
import { readSelectedText } from "./quote-text.ts";
import { cutRange, type PlacedWord, readSelectedWords } from "./quote-words.ts";

/**
 * Shows a toolbar while words of one unit are selected: copy a link to them, copy them with their source (as
 * plain text and HTML at once, or as Markdown), cite the unit. When a link to words is opened it marks them.
 * The source names who says the selected turns, no one else.
 *
 * The toolbar is moved behind the unit, so that Tab goes on from there. Where words are from says the page's printed
 * citation; on a page of several units the element's `data-…`, filled in from its span for the unit (COinS).
 */
export class QuoteTools extends HTMLElement {
  #texts: Dictionary | undefined;
  #bar: HTMLElement | null = null;
  readonly #status = make("p", { class: "quote-status", role: "status" });
  #quote: Quote | undefined;
  #timer = 0;

  connectedCallback(): void {
    void this.#start();
  }

  /** The texts are there already where `loadQuoteTools` is over. */
  async #start(): Promise<void> {
    this.#texts = await loadTexts();
    this.#bar = createBar(this.#texts);
    this.append(this.#bar, this.#status);
    document.addEventListener("selectionchange", this);
    document.addEventListener("keydown", this);
    this.#bar.addEventListener("mousedown", this);
    this.#bar.addEventListener("click", this);
    this.#say(showQuote(this.#texts));
    this.#update();
  }

  disconnectedCallback(): void {
    document.removeEventListener("selectionchange", this);
    document.removeEventListener("keydown", this);
    this.#bar?.remove();
    clearTimeout(this.#timer);
  }

  handleEvent(event: Event): void {
    if (event.type === "selectionchange") this.#update();
    else if (event.type === "mousedown") event.preventDefault();
    else if (event.type === "click") this.#act(event);
    else if (event instanceof KeyboardEvent) this.#press(event);
  }

  /** A selection that ends because the focus moved on by keyboard leaves the toolbar as it is. */
  #update(): void {
    const bar = this.#bar;
    const quote = readQuote(document.getSelection());
    const moved = document.activeElement?.matches(":focus-visible") === true;
    if (bar === null || (quote === undefined && moved)) return;
    this.#quote = quote;
    bar.hidden = quote === undefined;
    if (quote === undefined) return;
    const { unit } = quote;
    if (bar.previousElementSibling !== unit) unit.after(bar);
    const cite = bar.querySelector<HTMLAnchorElement>("a[data-do='cite']");
    const page = unit.querySelector<HTMLAnchorElement>("a.unit-more")?.pathname ?? "";
    if (cite !== null) cite.href = `${page}#cite`;
  }

  /** Tab leads from the selected words into the toolbar, Escape out of it. */
  #press(event: KeyboardEvent): void {
    const bar = this.#bar;
    if (bar === null || bar.hidden) return;
    const elsewhere = document.activeElement?.matches("a, button, input, summary") === true;
    if (event.key === "Escape") this.#close();
    else if (event.key === "Tab" && !event.shiftKey && !elsewhere) {
      event.preventDefault();
      bar.querySelector("button")?.focus();
    }
  }

  #act(event: Event): void {
    const control = event.target instanceof Element && event.target.closest("[data-do]");
    if (!(control instanceof HTMLElement) || this.#quote === undefined) return;
    const linkCopied = this.#texts?.["quote.link-copied"];
    const textCopied = this.#texts?.["quote.text-copied"];
    const { unit, range, words } = this.#quote;
    if (control.dataset["do"] === "link") {
      const link = createQuoteLink(
        range,
        unit.id,
        words.map(({ text }) => text),
      );
      void this.#copy(link, linkCopied);
    } else {
      const { from, voices } = this.#findSource(unit);
      const turns = readTurns(this.#quote, voices);
      if (control.dataset["do"] === "markdown") {
        void this.#copy(formatMarkdownQuotation(from, turns), textCopied);
      } else if (control.dataset["do"] === "text") {
        const html = formatHtmlQuotation(from, turns);
        void this.#copy(formatPlainQuotation(from, turns), textCopied, html);
      }
    }
  }

  #findSource(unit: HTMLElement): { from: QuotedFrom; voices: Voice[] } {
    const source = this.#findSpan(unit);
    const { voices = "" } = (source ?? this).dataset;
    const described = new URLSearchParams(source?.title).get("rft.description") ?? "";
    const [words = ""] = /[0-9a-f]{16}$/.exec(described) ?? [];
    const { head = readPrinted("head"), tail = readPrinted("tail"), names = "" } = this.dataset;
    const language = unit.parentElement?.closest<HTMLElement>("[lang]")?.lang ?? "";
    const page = unit.querySelector<HTMLAnchorElement>("a.unit-more");
    const url = findPublishedAddress(page ?? find<HTMLAnchorElement>(unit, unitLink));
    const own = { unit: unit.dataset["unit"] ?? "", words };
    const from = fillQuotedFrom({ language, url, head, tail }, own);
    return { from, voices: unpackVoices(voices, names.split("\n")) };
  }

  /** What describes a unit of several: the span at its place among them. */
  #findSpan(unit: HTMLElement): HTMLElement | undefined {
    const place = [...document.querySelectorAll("[data-unit]")].indexOf(unit);
    return this.querySelectorAll<HTMLElement>("span")[place];
  }

  async #copy(
    text: string | Promise<string>,
    done: string | undefined,
    html?: string,
  ): Promise<void> {
    try {
      if (html === undefined) await navigator.clipboard.writeText(await text);
      else await navigator.clipboard.write([createItem(await text, html)]);
      this.#say(done);
    } catch {
      this.#say(this.#texts?.["cite.not-copied"]);
    }
  }

  #close(): void {
    document.getSelection()?.removeAllRanges();
    this.#quote?.unit.querySelector<HTMLElement>(unitLink)?.focus();
    if (this.#bar !== null) this.#bar.hidden = true;
  }

  #say(text = ""): void {
    const status = this.#status;
    clearTimeout(this.#timer);
    status.textContent = text;
    this.#timer = window.setTimeout(() => {
      status.textContent = "";
    }, statusDuration);
  }
}

/** Words that a reader selected inside one unit. */
interface Quote {
  readonly unit: HTMLElement;
  readonly range: Range;
  readonly words: readonly PlacedWord[];
}

/** A part of the printed citation of a page that has one unit alone; an empty text where it has none. */
function readPrinted(part: "head" | "tail"): string {
  const found = document.querySelector(`.print-address [data-part=${part}]`);
  return found?.textContent ?? "";
}

/** The toolbar, hidden until words are selected. */
function createBar(texts: Dictionary): HTMLElement {
  const button = (name: string, text: string) =>
    make("button", { type: "button", "data-do": name }, text);
  return make(
    "div",
    { class: "quote-bar", role: "toolbar", "aria-label": texts["quote.tools"], hidden: "" },
    button("link", texts["quote.copy-link"]),
    button("text", texts["quote.copy-text"]),
    button("markdown", texts["quote.copy-markdown"]),
    make("a", { "data-do": "cite", href: "#cite" }, texts["quote.cite"]),
  );
}

/** What a program takes from the clipboard: an editor of text the one, a word processor the other. */
function createItem(text: string, html: string): ClipboardItem {
  return new ClipboardItem({ "text/plain": text, "text/html": html });
}

/** A selection counts where words of one unit are selected: three clicks on a paragraph end it in what comes next. */
function readQuote(selection: Selection | null): Quote | undefined {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  let quote: Quote | undefined;
  for (const unit of document.querySelectorAll<HTMLElement>("[data-unit]")) {
    const words = range.intersectsNode(unit) ? readSelectedWords(unit, range) : [];
    if (words.length > 0 && quote !== undefined) return undefined;
    if (words.length > 0) quote = { unit, range: cutRange(unit, range), words };
  }
  return quote;
}

/**
 * The selected words turn by turn, each with its voice: that of the number in the turn's anchor, `q3-2`. A note such as
 * `(Laughter.)` is nobody's words, where nothing else of its turn is selected.
 */
function readTurns({ unit, range, words }: Quote, voices: readonly Voice[]): QuotedTurn[] {
  const elements = words.map(({ node }) => node.parentElement);
  const turns = new Set(elements.map((element) => element?.closest(".turn")));
  const said = elements.filter((element) => element?.closest("[data-kind='note']") === null);
  const voiced = new Set(said.map((element) => element?.closest(".turn")));
  return [...unit.querySelectorAll(".turn")]
    .filter((turn) => turns.has(turn))
    .map((turn) => {
      const voice = voices[Number(/(?<!\d)\d+$/.exec(turn.id)?.[0]) - 1];
      return {
        voice: (voiced.has(turn) ? voice : undefined) ?? {},
        text: readSelectedText(turn, range),
      };
    });
}

/** Long enough to be read, in milliseconds. */
const statusDuration = 5000;
