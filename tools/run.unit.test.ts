import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutRoot } from './stack/layout.ts';

/** The oldest Node on PATH: `tools/run.js` runs with whatever a person has. */
const oldest = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .concat(process.execPath)
  .filter((path) => fs.existsSync(path))
  .map((path) => ({ path, major: majorOf(path) }))
  .sort((one, other) => one.major - other.major)[0]!;

function majorOf(node: string): number {
  return Number(/^v(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' }))?.[1]);
}

/** Says what reached it; "wait" stays until a signal ends it. */
const CLI = `
const [word] = process.argv.slice(2);
console.log(JSON.stringify({ args: process.argv.slice(2), node: process.versions.node }));
if (word === 'wait') setInterval(() => undefined, 1000);
else process.exitCode = 7;
`;

const root = fs.mkdtempSync(join(tmpdir(), 'checkout-'));
const modules = join(root, 'node_modules');
const packaged = `node-${process.platform}-${process.arch}`;

/** A checkout with nothing installed: `npm ci` finds its only package, Node 24, in a folder beside. */
beforeAll(() => {
  fs.mkdirSync(join(root, 'tools'));
  fs.copyFileSync(join(checkoutRoot, 'tools/run.js'), join(root, 'tools/run.js'));
  fs.writeFileSync(join(root, 'tools/cli.ts'), CLI);
  fs.mkdirSync(join(root, 'node24/bin'), { recursive: true });
  fs.symlinkSync(process.execPath, join(root, 'node24/bin/node'));
  write('node24/package.json', { name: packaged, version: '24.0.0' });
  writeManifest({ [packaged]: 'file:node24' });
  write('package-lock.json', {
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { [packaged]: 'file:node24' } },
      node24: { name: packaged, version: '24.0.0' },
      [`node_modules/${packaged}`]: { resolved: 'node24', link: true },
    },
  });
});
afterAll(() => fs.rmSync(root, { recursive: true }));

function write(file: string, content: object): void {
  fs.writeFileSync(join(root, file), JSON.stringify(content));
}

function writeManifest(dependencies: Record<string, string>): void {
  write('package.json', { type: 'module', dependencies });
}

function start(args: string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(oldest.path, [join(root, 'tools/run.js'), ...args], { env });
  const told = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (told.stdout += String(text)));
  child.stderr.on('data', (text: Buffer) => (told.stderr += String(text)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, ...told }));
  return { child, ended };
}

describe(`run.js on Node ${oldest.major}`, () => {
  it('says that npm is not there', async () => {
    const env = { ...process.env, PATH: dirname(join(root, 'nowhere')) };
    const { code, stderr } = await start(['start'], env).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('packages: npm does not run');
  });

  it('says that the packages could not be brought, and hands nothing over', async () => {
    writeManifest({ [packaged]: 'file:elsewhere' });
    const { code, stdout, stderr } = await start(['start']).ended;
    writeManifest({ [packaged]: 'file:node24' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('packages: npm ci failed; its message is above.');
  });

  it('brings the packages, and hands the arguments over to Node 24', async () => {
    const { code, stdout, stderr } = await start(['play', '--', 'a file.csv']).ended;
    expect(stderr).toMatch(/^packages: npm ci …\npackages: ready after \d+ s\n$/);
    expect(JSON.parse(stdout)).toEqual({
      args: ['play', '--', 'a file.csv'],
      node: process.versions.node,
    });
    expect(code).toBe(7);
  });

  it('brings them once', async () => {
    const { code, stderr } = await start(['status']).ended;
    expect(stderr).toBe('');
    expect(code).toBe(7);
  });

  it('passes a signal on, and ends as what it started ended', async () => {
    const { child, ended } = start(['wait']);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(128 + 15);
  });

  it('says what is missing where no Node 24 comes with them, unless it is one', async () => {
    fs.rmSync(join(modules, packaged));
    const { code, stderr } = await start(['status']).ended;
    expect(code).toBe(oldest.major < 24 ? 1 : 7);
    expect(stderr).toContain(oldest.major < 24 ? 'install Node 24' : '');
  });
});
