import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildLog, cacheFolder, fillCache } from './cache.ts';
import { goCaches } from './go-caches.ts';
import { runCommand } from './run-command.ts';
import type { FoundParts } from './part.ts';

/** What is built from a pinned Go module in tools/pins. */
export interface GoBuild {
  name: string;
  /** A package, "." for the module itself; or several, each a binary in one folder. */
  target: string | string[];
  /** What the linker puts into variables: "main.version=1.2.3". */
  variables: string[];
  tags?: string;
  /** How long, and how much disk: "about 3 min on two cores". */
  takes: string;
}

/** Where a Go module is pinned. */
export function pinsFolder(name: string): string {
  return join(import.meta.dirname, '../pins', name);
}

/** With a slash behind it Go makes a folder, and names the binaries in it after their packages. */
function outputOf({ name, target }: GoBuild, folder: string): string {
  return join(folder, Array.isArray(target) ? `${name}/` : name);
}

/** All that pins a Go module. */
export function pinnedFiles(name: string): string[] {
  const cwd = pinsFolder(name);
  const files = globSync('**/{*.go,go.mod,go.sum}', { cwd });
  return files.sort().map((file) => join(cwd, file));
}

/** Without debug information, not even in objects: a tenth less to compile, a quarter less disk. */
function flagsOf({ variables, tags }: GoBuild): string[] {
  const linked = ['-s -w', ...variables.map((variable) => `-X ${variable}`)].join(' ');
  const flags = ['-trimpath', '-gcflags=all=-dwarf=false', `-ldflags=${linked}`];
  return tags === undefined ? flags : [...flags, `-tags=${tags}`];
}

/** The path of the cached binary, or of the folder of several, whether it is built yet or not. */
function builtPath(build: GoBuild): string {
  const { name, target } = build;
  return join(cacheFolder(name, [target, flagsOf(build)].flat(), pinnedFiles(name)), name);
}

/** The binary, or the folder of several, when it was built before from the same pins. */
export async function findBuilt(build: GoBuild): Promise<string | undefined> {
  const path = builtPath(build);
  return existsSync(path) ? path : undefined;
}

/** What Go is told in its environment: caches of this process, and nothing but what is pinned. */
export async function goEnvironment(): Promise<NodeJS.ProcessEnv> {
  return {
    ...(await goCaches.take()),
    GOFLAGS: '-mod=readonly -modcacherw -buildvcs=false',
    GOWORK: 'off',
    CGO_ENABLED: '0',
  };
}

/** Builds it into the cache. */
export async function buildGo(build: GoBuild, found: FoundParts): Promise<void> {
  const { name, target } = build;
  const env = await goEnvironment();
  await fillCache(dirname(builtPath(build)), (temporary) =>
    runCommand(
      found.get('go') ?? 'go',
      ['build', ...flagsOf(build), '-o', outputOf(build, temporary), target].flat(),
      { cwd: pinsFolder(name), logFile: buildLog(name), env },
    ),
  );
}
