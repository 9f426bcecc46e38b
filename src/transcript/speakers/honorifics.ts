/**
 * Takes forms of address off a normalised name, before it or after it: `mr. hayashi` → `hayashi`,
 * `野平さん` → `野平`. A name that is nothing else stays as it is.
 */
export function stripHonorifics(form: string): string {
  const stripped = form.replace(before, "").replace(after, "").trim();
  return stripped === "" ? form : stripped;
}

const before =
  /^(?:the )?(?:(?:rt\.? hon|right hon|hon|h\.e|mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|his excellency|her excellency|honou?rable|right honou?rable|herr|frau|m|mme|mlle|monsieur|madame|mademoiselle|sr|sra|srta|señor|señora|don|doña|senhor|senhora|sig|signor|signora|г-н|г-жа)\.? )+(?:the )?/u;

const after = /(?:\s?(?:さん|さま|氏|様|君|殿|先生|女士|小姐|씨|님|선생)){1,4}$/u;
