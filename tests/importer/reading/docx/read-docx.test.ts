import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { isDocx, readDocx } from "../../../../src/importer/reading/docx/read-docx.ts";
import { readZipXml } from "../../../../src/importer/reading/docx/zip.ts";

const folder = join(import.meta.dirname, "../../fixtures/docx-bold-labels-english");
const document = readFileSync(join(folder, "source.docx"));

test("a Word document is known by its main part, not by its name", () => {
  assert.ok(isDocx(document));
  assert.ok(!isDocx(Buffer.from("PK\x03\x04 another archive")));
});

test("a document that is cut short, or has a part that is no XML, is refused", async () => {
  for (const bytes of [document.subarray(0, 900), document.subarray(40)]) {
    const read = await readDocx("a.docx", bytes);
    assert.ok("problem" in read, "nothing is read in part");
    assert.equal(read.problem.kind, "import-format");
  }
});

test("an archive that swells is refused whatever size it claims", () => {
  const swollen = deflateRawSync(Buffer.alloc(3_000_000, "<w:p/>"));
  const archive = writeZip("word/document.xml", swollen, 8);
  assert.equal(readZipXml(archive).get("word/document.xml")?.length, 3_000_000);
  assert.throws(() => readZipXml(archive, 2_000_000));
});

/** An archive of one file that claims to be empty once it is inflated. */
function writeZip(name: string, content: Buffer, method: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + content.length, 16);
  const named = Buffer.from(name, "latin1");
  return Buffer.concat([local, named, content, central, named, end]);
}
