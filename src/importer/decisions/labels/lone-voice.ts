import type { LabelUse } from "./uses.ts";

/** A voice that nobody named, `Speaker 3`, `spk09`, and that speaks once where nobody speaks more often. */
export function isLoneVoice({ label, turns }: LabelUse, main: LabelUse | undefined): boolean {
  const isVoice = /^(?:speaker|spk|voice)[\s_]?\d{1,3}$/iu.test(label);
  return isVoice && turns === 1 && main?.turns === 1;
}
