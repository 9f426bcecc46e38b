/**
 * The address of a second of a recording: a media fragment (https://www.w3.org/TR/media-frags/#naming-time), or
 * the parameter that YouTube reads instead.
 *
 * @example locateMoment("https://example.org/a.mp4", 754) → "https://example.org/a.mp4#t=754"
 */
export function locateMoment(recording: string, start: number): string {
  const address = new URL(recording);
  const second = String(Math.floor(start));
  if (/(?:^|\.)(?:youtube\.com|youtu\.be)$/.test(address.hostname)) {
    address.searchParams.set("t", second);
  } else address.hash = `t=${second}`;
  return address.href;
}
