import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

/**
 * Thai letters as every phone has them of its own, in a folder where fontconfig looks: a server has none, and
 * Chromium would draw boxes until ours come.
 * @param folder what `XDG_DATA_HOME` is then
 */
export async function lettersOfAPhone(folder: string): Promise<void> {
  await mkdir(join(folder, 'fonts'), { recursive: true });
  for (const weight of [400, 600]) {
    const name = `noto-sans-thai-thai-${weight}-normal`;
    const file = import.meta.resolve(`@fontsource/noto-sans-thai/files/${name}.woff`);
    const font = unpackWoff(await readFile(fileURLToPath(file)));
    await writeFile(join(folder, 'fonts', `${name}.ttf`), font);
  }
}

/** A font as systems have it, of one as pages have it (WOFF 1.0): its tables, inflated. */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let at = 0; at < count; at++) {
    const entry = woff.subarray(44 + at * 20);
    const from = entry.readUInt32BE(4);
    const packed = entry.readUInt32BE(8);
    const length = entry.readUInt32BE(12);
    const data = woff.subarray(from, from + packed);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(data) : data).copy(table);
    // Tag, checksum, offset, length.
    const line = head.subarray(12 + at * 16);
    entry.copy(line, 0, 0, 4);
    entry.copy(line, 4, 16, 20);
    line.writeUInt32BE(offset, 8);
    line.writeUInt32BE(length, 12);
    tables.push(table);
    offset += table.length;
  }
  return Buffer.concat([head, ...tables]);
}
