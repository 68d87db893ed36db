import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_PROFILE } from '../tools/test/fresh-stack.ts';
import { checkoutRoot, defaultDirectory } from '../tools/stack/layout.ts';
import type { StackFile } from '../tools/stack/stack-file.ts';

const run = promisify(execFile);

/** Beside the stacks of the tests, so that packages can be linked and not copied. */
const copy = join(defaultDirectory, 'scaffold');

/** What may change when a service is made: its folder, what is generated, and the lock file. */
const MAY_CHANGE =
  /^(services\/probe-(one|two)\/|(compose\/)?components\/|docker-compose[.\w]*\.yaml$|\.github\/workflows\/probe-(one|two)\.yaml$|\.gitlab-ci\.yml$|deploy\/argocd\/probe-(one|two)\.yaml$|charts\/(?!lib\/)|docs\/(openapi|events|topics|settings|postman|own-data\.md$|security\/fields\.md$)|dapr\.yaml$|README\.md$|package-lock\.json$|\.env\.example$|.+\.gen\.ts$)/;

const DEMO = { email: 'demo@golfroundpro.example', password: 'fairway-demo-2026' };

const inCopy = async (...args: string[]) => {
  const { stdout } = await run('node', ['tools/run.js', ...args], { cwd: copy });
  return stdout;
};
const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' });

/** All that git would take of this checkout, as it is now. */
function copyCheckout(): void {
  const options = { cwd: checkoutRoot, encoding: 'utf8', maxBuffer: 10_000_000 } as const;
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], options);
  for (const file of files.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(checkoutRoot, file), join(copy, file));
  }
  // Hard links: as fast as nothing, and what is added in the copy stays there.
  execFileSync('cp', ['-al', join(checkoutRoot, 'node_modules'), copy]);
  // These are written in place, which the checkout would see.
  for (const own of ['.cache', '.vite', '.package-lock.json']) {
    rmSync(join(copy, 'node_modules', own), { recursive: true, force: true });
  }
}

/** Sends JSON to the copy's gateway. */
function makeSender(address: string) {
  return async (method: string, path: string, body?: object, token?: string) => {
    const answer = await fetch(address + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    return { status: answer.status, body: await answer.json() };
  };
}

async function startCopy() {
  const child = spawn('node', ['tools/run.js', 'start', '--only', 'probe-two'], {
    cwd: copy,
    env: { ...process.env, ...TEST_PROFILE },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'exit');
  await expect
    .poll(() => output + (child.exitCode ?? ''), { timeout: 120_000 })
    .toMatch(/is ready|\d$/);
  expect(output).toContain('is ready');
  return { ended, stop: () => inCopy('stop') };
}

let stack: Awaited<ReturnType<typeof startCopy>> | undefined;
beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  copyCheckout();
  git('init', '--quiet');
  git('add', '--all');
  git(
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@club.example',
    'commit',
    '--quiet',
    '-m',
    'as it is',
  );
});
afterAll(async () => {
  await stack?.stop();
  await stack?.ended;
  await inCopy('clean');
  rmSync(copy, { recursive: true, force: true });
});

it('two services made by a command are reachable at once, and one hears the other', async () => {
  await inCopy('new', 'service', 'probe-one');
  await inCopy('new', 'service', 'probe-two', '--takes', 'probe-one.note');
  const changed = git('status', '--porcelain', '-uall').trimEnd().split('\n');
  expect(changed.length).toBeGreaterThan(30);
  expect(changed.map((line) => line.slice(3)).filter((path) => !MAY_CHANGE.test(path))).toEqual([]);

  writeFileSync(join(copy, '.env'), 'OIDC_NAME="the house next door"\n');
  stack = await startCopy();
  const { address } = JSON.parse(
    readFileSync(join(copy, '.local/stack.json'), 'utf8'),
  ) as StackFile;
  const send = makeSender(address);
  const oidc = { enabled: true, name: 'the house next door' };
  expect((await send('GET', '/api/v1/auth/oidc')).body).toEqual(oidc);
  const login = await send('POST', '/api/v1/auth/login', DEMO);
  const { accessToken } = login.body as { accessToken: string };
  const added = await send('POST', '/api/v1/probe-one/notes', { text: 'heard?' }, accessToken);
  expect(added.status).toBe(201);
  const heard = () => send('GET', '/api/v1/probe-two/heard', undefined, accessToken);
  expect((await heard()).status).toBe(200);
  await expect
    .poll(async () => (await heard()).body, { timeout: 20_000 })
    .toEqual({ items: [{ type: 'NoteAdded', position: '1' }] });
});
