import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The shared libraries that a program needs, or the programs and libraries in a folder do, whole paths. */
export async function librariesOf(path: string): Promise<string[]> {
  const found = new Set<string>();
  for (const file of await filesIn(path)) {
    // What is no program of this machine has none.
    const { stdout } = await run('ldd', [file]).catch(() => ({ stdout: '' }));
    for (const [, library] of stdout.matchAll(/(?:=> |^\s*)(\/\S+) \(0x/gm)) found.add(library!);
  }
  return [...found].filter((library) => !library.startsWith(`${path}/`));
}

async function filesIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  return globSync([`${path}/**/*.so`, `${path}/**/bin/*`]);
}
