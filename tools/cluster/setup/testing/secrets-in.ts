import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The Secrets in a folder: `<namespace>/<name>/<key>` → text. */
export function secretsIn(folder: string) {
  return {
    write: async (path: string, text: string): Promise<void> => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text, { mode: 0o600 });
    },
    all: async (): Promise<Map<string, string>> => {
      const paths = globSync('*/*/*', { cwd: folder }).sort();
      const read = paths.map(
        async (path) => [path, await readFile(join(folder, path), 'utf8')] as const,
      );
      return new Map(await Promise.all(read));
    },
  };
}
