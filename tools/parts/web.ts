import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot } from '../stack/layout.ts';
import { buildLog } from './cache.ts';
import { replaceRelease } from './replace-release.ts';
import { runCommand } from './run-command.ts';
import type { Part } from './part.ts';

const frontend = join(checkoutRoot, 'frontend');
const dist = join(frontend, 'dist');
const work = join(checkoutRoot, 'node_modules/.cache/golfroundpro');
const stamp = join(work, 'web.sha256');

/** A hash of all that the page is built from. */
function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(checkoutRoot, 'package-lock.json')));
  const files = globSync('**/*', {
    cwd: frontend,
    withFileTypes: true,
    exclude: (entry) => ['node_modules', 'dist', 'tests'].includes(entry.name),
  });
  for (const file of files
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function pathOf(entry: { parentPath: string; name: string }): string {
  return join(entry.parentPath, entry.name);
}

async function buildWeb(): Promise<void> {
  const hash = sourceHash();
  const temporary = join(work, `web-${process.pid}`);
  await mkdir(work, { recursive: true });
  await runCommand(
    process.execPath,
    [
      join(checkoutRoot, 'node_modules/vite/bin/vite.js'),
      'build',
      '--outDir',
      temporary,
      '--emptyOutDir',
    ],
    // Whatever is set where this runs: no one plays on a page for developers.
    { cwd: frontend, logFile: buildLog('web'), env: { NODE_ENV: 'production' } },
  );
  await replaceRelease(dist, temporary);
  await writeFile(stamp, hash);
}

/** The built page, which the gateway serves. */
export const web: Part = {
  name: 'web',
  find: async () =>
    existsSync(dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()
      ? dist
      : undefined,
  bring: { what: 'building the web page', run: buildWeb },
  otherwise: 'see why `npx vite build` fails in frontend/',
};
