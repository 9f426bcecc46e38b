import { Html, showValue } from "./html.ts";

/** A compiled page or component. */
export type Component = (page: PageMarkup, props: object, slots: Slots) => unknown;

/** The content of an element, by the names of its slots. */
export type Slots = Readonly<Record<string, Slot | undefined>>;

export type Slot = (page: PageMarkup) => unknown;

/** What a page stands in: the addresses of its styles and of the scripts that its components name. */
export interface PageFrame {
  readonly styles: readonly string[];
  /** @throws for a script that was not compiled */
  readonly locateScript: (id: string) => string;
}

/** A page while it is made: what the compiled components ask for. */
export class PageMarkup {
  /** What stands at the end of the head. */
  readonly head: string;
  readonly #frame: PageFrame;
  readonly #scripts: string[] = [];

  constructor(frame: PageFrame) {
    this.#frame = frame;
    this.head = frame.styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  }

  /** What a component calls `Astro`. */
  createAstro(props: object): object {
    return new Given(props);
  }

  /** Marks the place of a script by a tag that no text can have: which place is the first is known at the end. */
  markScript(id: string): Html {
    const known = this.#scripts.indexOf(id);
    const number = known >= 0 ? known : this.#scripts.push(id) - 1;
    return new Html(`<script-mark ${String(number)}>`);
  }

  /** The page with each script in the first of its places. */
  placeScripts(text: string): string {
    const placed = new Set<string>();
    return text.replaceAll(/<script-mark (\d+)>/g, (_, number: string) => {
      const id = this.#scripts[Number(number)] ?? "";
      if (placed.has(id)) return "";
      placed.add(id);
      return `<script type="module" src="${this.#frame.locateScript(id)}"></script>`;
    });
  }
}

/** The HTML of a page that Astro compiled. */
export async function writePage(page: Component, props: object, frame: PageFrame): Promise<string> {
  const markup = new PageMarkup(frame);
  const text = await showValue(page(markup, props, {}));
  return `<!DOCTYPE html>${markup.placeScripts(text)}`;
}

/** Of all that Astro gives a component its properties; what else is asked for is refused, rather than undefined. */
class Given {
  readonly props: object;
  self: unknown;

  constructor(props: object) {
    this.props = props;
  }
}

Object.setPrototypeOf(
  Given.prototype,
  new Proxy(Object.prototype, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      throw new TypeError(`Astro.${String(name)} is not there in a build`);
    },
  }),
);
