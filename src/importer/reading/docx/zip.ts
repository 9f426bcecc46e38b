import { inflateRawSync } from "node:zlib";

/**
 * The XML files of a ZIP archive, by name, each inflated and all of them measured, whatever sizes the archive claims.
 * Throws where they are larger together than allowed, or where the archive is damaged.
 *
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16
 */
export function readZipXml(bytes: Uint8Array, most = 40_000_000): Map<string, string> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, string>();
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("its end is missing");
  let at = archive.readUInt32LE(end + 16);
  let left = most;
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
      archive.readUInt16LE(at + field),
    );
    const name = archive.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    if (/\.(?:xml|rels)$/i.test(name)) {
      const content = readEntry(archive, at, left);
      left -= content.length;
      files.set(name, content.toString("utf8"));
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

function readEntry(archive: Buffer, at: number, most: number): Buffer {
  const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + size);
  if (method === 0 && content.length <= most) return content;
  return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
}
