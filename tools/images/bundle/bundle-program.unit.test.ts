import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkerThread } from '../../../services/auth/passwords/worker-thread.ts';
import { bundleProgram } from './bundle-program.ts';
import { PROGRAMS } from './programs.ts';

/** Both take packages in, as fast as the machine is. */
const LONG_MS = 600_000;
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
const bundled = () => readdirSync(join(folder, 'bundle'));

// Of all services the one with threads and a native package.
beforeAll(
  () =>
    bundleProgram(
      PROGRAMS.find(({ name }) => name === 'auth')!,
      folder,
    ),
  LONG_MS,
);
afterAll(() => rmSync(folder, { recursive: true }));

it(
  'starts without the checkout, and says which settings it lacks',
  { timeout: LONG_MS },
  async () => {
    const started = run(process.execPath, ['bundle/main.js'], {
      cwd: folder,
      env: {},
    });
    await expect(started).rejects.toThrow(
      /Configuration: .*PORT is missing; .*PUBLIC_URL is missing/,
    );
  },
);

it('hashes on a thread of its own', { timeout: LONG_MS }, async () => {
  const script = bundled().find((file) => file.startsWith('hash-worker'));
  const thread = startWorkerThread<object, string>(
    pathToFileURL(join(folder, 'bundle', script ?? '')),
  );
  const job = {
    password: 'a',
    pepper: Buffer.alloc(32),
    cost: { memoryCost: 8, timeCost: 1, parallelism: 1 },
  };
  const [answer] = await thread.run([job]);
  expect(answer).toMatchObject({ result: expect.stringMatching(/^\$argon2id\$/) as string });
  await thread.close();
});

it('tells of every package that is in it, and of no other', () => {
  const sbom = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8')) as {
    components: { name: string; purl: string }[];
  };
  const names = sbom.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['express', 'pg', '@node-rs/argon2']));
  expect(names).not.toContain('vitest');
  expect(sbom.components.map(({ purl }) => purl)).toContain('pkg:npm/typeorm@1.1.1');
});

it('is refused where its code would read what is not there', { timeout: LONG_MS }, async () => {
  const other = mkdtempSync(join(tmpdir(), 'bundle-'));
  const main = join(other, 'main.ts');
  writeFileSync(main, "console.log(new URL('../dist/native.wasm', import.meta.url));\n");
  const program = { name: 'other', main, files: {}, packagesOf: [] };
  await expect(bundleProgram(program, join(other, 'made'))).rejects.toThrow('../dist/native.wasm');
  rmSync(other, { recursive: true });
});

it(
  'starts the set-up of a cluster, with a package that reads WebAssembly',
  async () => {
    const other = mkdtempSync(join(tmpdir(), 'bundle-'));
    await bundleProgram(
      PROGRAMS.find(({ name }) => name === 'setup')!,
      other,
    );
    const started = run(process.execPath, ['bundle/main.js'], { cwd: other, env: {} });
    await expect(started).rejects.toThrow(/VAULT_ADDRESS is missing/);
    rmSync(other, { recursive: true });
  },
  LONG_MS,
);

it('names only files that there are', () => {
  const made = ['frontend/dist'];
  const files = PROGRAMS.flatMap(({ main, files }) => [main, ...Object.keys(files)]);
  expect(files.filter((file) => !made.includes(file) && !existsSync(file))).toEqual([]);
});
