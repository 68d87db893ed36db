import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A .tar.gz of one executable with a file beside it, as Dapr packs its own. */
export function makeTar(name: string, binary: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'));
  try {
    writeFileSync(join(folder, name), binary, { mode: 0o755 });
    writeFileSync(join(folder, 'LICENSE'), 'Apache-2.0');
    return execFileSync('tar', ['--create', '--gzip', '--directory', folder, 'LICENSE', name], {
      maxBuffer: 2 ** 30,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
