import { localeOf } from "./locale.ts";
import type { InterfaceLanguage } from "./translate.ts";

/**
 * The size of a file as a language writes it.
 *
 * @example formatBytes("en", 1_360_000) → "1.4 MB"
 */
export function formatBytes(language: InterfaceLanguage, bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? ["kilobyte", 1000] : ["megabyte", 1_000_000];
  const options = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(localeOf(language), options).format(bytes / size);
}
