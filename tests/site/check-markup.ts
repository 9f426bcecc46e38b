import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Page } from "./page.ts";

/** Faults of the markup by the HTML standard and what it says of names, headings and roles. */
export async function checkMarkup(page: Page): Promise<string[]> {
  const report = await validator.validateString(page.html, page.file);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => {
      return `${ruleId} at ${String(line)}:${String(column)}: ${message}`;
    }),
  );
  const [, behind = ""] = page.html.split("</html>");
  return behind.trim() === "" ? faults : [...faults, `stands behind the page: ${behind}`];
}

const config: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Titles of conferences are as long as their publisher made them.
    "long-title": "off",
    // Headings of transcripts in any script become ids.
    "valid-id": ["error", { relaxed: true }],
    // A table that CSS sets otherwise in a narrow window loses its own roles, so that they are written out.
    "no-redundant-role": "off",
    // A heading may be named by its number and its title together.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // What a browser reads without them is left out: see compactHtml.
    "attr-quotes": "off",
    "no-implicit-close": "off",
    // Everything a page loads comes from its own origin.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};
const validator = new HtmlValidate(new StaticConfigLoader(config));
