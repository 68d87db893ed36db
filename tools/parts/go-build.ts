import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildLog, cacheFolder, fillCache } from './cache.ts';
import { runCommand } from './run-command.ts';
import type { FoundParts } from './part.ts';

/** A binary built from a pinned Go module in tools/pins. */
export interface GoBuild {
  name: string;
  /** What is built: a package, "." for the module itself. */
  target: string;
  flags: string[];
}

function moduleFolder(name: string): string {
  return join(import.meta.dirname, '../pins', name);
}

/** The cached binary's path, whether it is built yet or not. */
function builtPath({ name, target, flags }: GoBuild): string {
  const folder = moduleFolder(name);
  const files = readdirSync(folder)
    .filter((file) => /\.go$|^go\.(mod|sum)$/.test(file))
    .sort()
    .map((file) => join(folder, file));
  return join(cacheFolder(name, [target, ...flags], files), name);
}

/** The binary, when it was built before from the same pins. */
export async function findBuilt(build: GoBuild): Promise<string | undefined> {
  const path = builtPath(build);
  return existsSync(path) ? path : undefined;
}

/** Builds the binary into the cache. */
export async function buildGo(build: GoBuild, found: FoundParts): Promise<void> {
  const path = builtPath(build);
  await fillCache(join(path, '..'), (temporary) =>
    runCommand(
      found.get('go') ?? 'go',
      ['build', ...build.flags, '-o', join(temporary, build.name), build.target],
      {
        cwd: moduleFolder(build.name),
        logFile: buildLog(build.name),
        env: { GOFLAGS: '-mod=readonly -buildvcs=false', GOWORK: 'off' },
      },
    ),
  );
}
