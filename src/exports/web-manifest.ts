import { directionOf } from "../text/direction.ts";

/** What a device shows of the archive that is put on its home screen; addresses begin with `/`. */
export interface WebManifest {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  /** The first page, to which every page of the archive belongs. */
  readonly home: string;
  readonly colour: string;
  readonly icons: readonly ManifestIcon[];
}

export interface ManifestIcon {
  readonly address: string;
  readonly type: string;
  /** `192x192`, or `any` for a drawing. */
  readonly sizes: string;
  /** A maskable one may be cut to a circle or another shape. */
  readonly purpose: "any" | "maskable";
}

/** Writes a web application manifest, https://www.w3.org/TR/appmanifest/. Links keep their browser. */
export function formatWebManifest(manifest: WebManifest): string {
  const { name, description, language, home, colour, icons } = manifest;
  const json = {
    id: home,
    name,
    short_name: name,
    description,
    lang: language,
    dir: directionOf(language),
    start_url: home,
    scope: home,
    display: "minimal-ui",
    background_color: colour,
    theme_color: colour,
    icons: icons.map(({ address, type, sizes, purpose }) => ({
      src: address,
      type,
      sizes,
      purpose,
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}
