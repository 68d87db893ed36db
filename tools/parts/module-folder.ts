import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, fillCache } from './cache.ts';
import { goEnvironment, pinnedFiles, pinsFolder } from './go-build.ts';
import type { FoundParts, Part, PartName } from './part.ts';

const run = promisify(execFile);

/** A folder in the source of a pinned Go module that is used as it is. */
export interface ModuleFolder {
  name: PartName;
  /** The folder of tools/pins that pins the module. */
  pins: string;
  module: string;
  folder: string;
}

/** A part that is such a folder. */
export function moduleFolderPart(
  wanted: ModuleFolder,
  { what, otherwise }: { what: string; otherwise: string },
): Part {
  const path = () => moduleFolderPath(wanted);
  return {
    name: wanted.name,
    find: async () => (existsSync(path()) ? path() : undefined),
    bring: { what, needs: ['go'], run: (found) => copyModuleFolder(wanted, found) },
    otherwise: `check that Go reaches its module proxy, or ${otherwise}`,
  };
}

/** Where it lies in the cache, whether it was fetched yet or not. */
function moduleFolderPath({ name, pins, module, folder }: ModuleFolder): string {
  return cacheFolder(name, [module, folder], pinnedFiles(pins));
}

/** Fetches the module and keeps the folder alone. */
async function copyModuleFolder(wanted: ModuleFolder, found: FoundParts): Promise<void> {
  const { stdout } = await run(
    found.get('go') ?? 'go',
    ['mod', 'download', '-json', wanted.module],
    { cwd: pinsFolder(wanted.pins), env: { ...process.env, ...(await goEnvironment()) } },
  );
  const { Dir: source } = JSON.parse(stdout) as { Dir: string };
  await fillCache(moduleFolderPath(wanted), (temporary) =>
    cp(join(source, wanted.folder), temporary, { recursive: true }),
  );
}
