import { createReadStream, createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const BLOCK = 512;
/** Eleven digits of eight; what is larger is written as GNU's tar does. */
const MOST_OCTAL = 8 ** 11 - 1;

/** Packs files of a folder into an archive (tar) that its owner alone may read: whole, or not at all. */
export async function packArchive(path: string, folder: string, names: string[]): Promise<void> {
  const draft = `${path}.part`;
  const file = createWriteStream(draft, { mode: 0o600, flush: true });
  await pipeline(contentOf(folder, names), file);
  await rename(draft, path);
}

async function* contentOf(folder: string, names: string[]): AsyncGenerator<Buffer> {
  for (const name of names) {
    const path = join(folder, name);
    const { size, mtimeMs } = await stat(path);
    yield headOf(name, size, Math.floor(mtimeMs / 1000));
    yield* createReadStream(path) as AsyncIterable<Buffer>;
    yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** The head of a file, as POSIX has it (ustar). */
function headOf(name: string, size: number, seconds: number): Buffer {
  const head = Buffer.alloc(BLOCK);
  head.write(name, 0);
  writeNumber(head, 0o600, 100, 8);
  writeNumber(head, 0, 108, 8);
  writeNumber(head, 0, 116, 8);
  writeNumber(head, size, 124, 12);
  writeNumber(head, seconds, 136, 12);
  head.write('0', 156);
  head.write('ustar\0' + '00', 257);
  // The sum of all bytes, its own being blanks.
  head.fill(' ', 148, 156);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

function writeNumber(head: Buffer, value: number, at: number, length: number): void {
  if (value <= MOST_OCTAL) {
    head.write(value.toString(8).padStart(length - 1, '0'), at);
    return;
  }
  head[at] = 0x80;
  head.writeBigUInt64BE(BigInt(value), at + length - 8);
}
