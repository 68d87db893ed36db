import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { buildLog, cacheFolder, fillCache } from './cache.ts';
import { goCaches } from './go-caches.ts';
import { runCommand } from './run-command.ts';
import type { FoundParts } from './part.ts';

/** A binary built from a pinned Go module in tools/pins. */
export interface GoBuild {
  name: string;
  /** What is built: a package, "." for the module itself. */
  target: string;
  /** What the linker puts into variables: "main.version=1.2.3". */
  variables: string[];
  tags?: string;
  /** How long, and how much disk: "about 3 min on two cores". */
  takes: string;
}

function moduleFolder(name: string): string {
  return join(import.meta.dirname, '../pins', name);
}

/** Without debug information, not even in objects: a tenth less to compile, a quarter less disk. */
function flagsOf({ variables, tags }: GoBuild): string[] {
  const linked = ['-s -w', ...variables.map((variable) => `-X ${variable}`)].join(' ');
  const flags = ['-trimpath', '-gcflags=all=-dwarf=false', `-ldflags=${linked}`];
  return tags === undefined ? flags : [...flags, `-tags=${tags}`];
}

/** The cached binary's path, whether it is built yet or not. */
function builtPath(build: GoBuild): string {
  const { name, target } = build;
  const cwd = moduleFolder(name);
  const files = globSync('**/{*.go,go.mod,go.sum}', { cwd })
    .sort()
    .map((file) => join(cwd, file));
  return join(cacheFolder(name, [target, ...flagsOf(build)], files), name);
}

/** The binary, when it was built before from the same pins. */
export async function findBuilt(build: GoBuild): Promise<string | undefined> {
  const path = builtPath(build);
  return existsSync(path) ? path : undefined;
}

/** Builds the binary into the cache. */
export async function buildGo(build: GoBuild, found: FoundParts): Promise<void> {
  const { name, target } = build;
  const caches = await goCaches.take();
  await fillCache(join(builtPath(build), '..'), (temporary) =>
    runCommand(
      found.get('go') ?? 'go',
      ['build', ...flagsOf(build), '-o', join(temporary, name), target],
      {
        cwd: moduleFolder(name),
        logFile: buildLog(name),
        env: {
          ...caches,
          GOFLAGS: '-mod=readonly -modcacherw -buildvcs=false',
          GOWORK: 'off',
          CGO_ENABLED: '0',
        },
      },
    ),
  );
}
