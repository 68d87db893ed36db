import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ListedChunk } from '../../frontend/build/chunk-list.ts';
import { Progress } from '../console/progress.ts';
import { ensureParts } from '../parts/ensure-parts.ts';

/** Bytes of scripts and styles as gzip; fonts and pictures are not counted. */
const SHELL_BYTES = 60_000;
const ROUTE_BYTES = 120_000;

/** What a feature says of its routes is light, and the shell has it of all. */
const NOT_TO_LOG_IN = /chart|features\/(statistics|courses|handicap)\/(?!routes\.ts)/;

let dist: string;
let chunks: Map<string, ListedChunk>;
let shell: Set<string>;

beforeAll(async () => {
  dist = (await ensureParts(['web'], new Progress())).get('web')!;
  const list = JSON.parse(readFileSync(join(dist, '.vite/chunks.json'), 'utf8')) as ListedChunk[];
  chunks = new Map(list.map((chunk) => [chunk.file, chunk]));
  shell = filesFor(list.find(({ isEntry }) => isEntry)!.file);
});

/** A chunk and all that must be there before it runs. */
function filesFor(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const { css = [], imports = [] } = chunks.get(file) ?? {};
  for (const style of css) found.add(style);
  for (const needed of imports) filesFor(needed, found);
  return found;
}

const gzipped = (files: Iterable<string>) =>
  [...files].map((file) => join(dist, file)).reduce((sum, file) => sum + gzippedFile(file), 0);

/** What gzip does not make smaller has no such file. */
function gzippedFile(file: string): number {
  return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
}

/** What is loaded by name, by the module it is of; files of the shell are there already. */
const lazy = (folder: RegExp) =>
  [...chunks.values()].flatMap(({ page, file }) =>
    page && folder.test(page)
      ? [{ page, files: [...filesFor(file)].filter((one) => !shell.has(one)) }]
      : [],
  );

describe('what a phone loads', () => {
  it('before anything else is within 60 kB', () => {
    expect(gzipped(shell)).toBeLessThanOrEqual(SHELL_BYTES);
  });

  it('has no address of the staff but their door, before one of them is opened', () => {
    const modules = [...shell].flatMap((file) => chunks.get(file)?.modules ?? []);
    expect(modules).toContain('src/features/staff/routes.ts');
    expect(modules.filter((name) => name.endsWith('/staff-routes.ts'))).toEqual([]);
  });

  it('for any route, with the shell and the largest layout, is within 120 kB', () => {
    const layouts = lazy(/\/layouts\//).sort((a, b) => gzipped(b.files) - gzipped(a.files));
    const base = [...shell, ...(layouts[0]?.files ?? [])];
    const pages = lazy(/\/pages\//).map(
      ({ page, files }) => [page, gzipped(new Set([...base, ...files]))] as const,
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter(([, bytes]) => bytes > ROUTE_BYTES)).toEqual([]);
  });

  it('to log in has no chart, no course and no figure in it', () => {
    const [login] = lazy(/\/login-page\.vue$/);
    const modules = [...shell, ...login!.files].flatMap((file) => chunks.get(file)?.modules ?? []);
    expect(modules).toContain('src/features/session/pages/login-page.vue');
    expect(modules.filter((name) => NOT_TO_LOG_IN.test(name))).toEqual([]);
  });
});
