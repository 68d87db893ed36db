import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const FILE_URL = /new URL\((["'`])(\.[^"'`$]+)\1, import\.meta\.url\)/g;

/** What the code in a folder would read from beside it and would not find, such as a package's `native.wasm`. */
export async function missingFiles(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const named = files.map(async (name) => {
    const code = await readFile(join(folder, name), 'utf8');
    return [...code.matchAll(FILE_URL)].map(([, , path]) => path!);
  });
  const paths = new Set((await Promise.all(named)).flat());
  return [...paths].filter((path) => !existsSync(resolve(folder, path)));
}
