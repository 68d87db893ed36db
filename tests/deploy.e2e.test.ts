import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListedChunk } from '../frontend/build/chunk-list.ts';
import { replaceRelease } from '../tools/parts/replace-release.ts';
import { runCommand } from '../tools/parts/run-command.ts';
import { checkoutRoot } from '../tools/stack/layout.ts';
import { PHONE, startBrowser } from './browser.ts';
import { newGolfer, type Golfer } from './golfer.ts';
import { startOwnGateway } from './own-gateway.ts';

let browser: Browser;
let folder: string;
let gateway: Awaited<ReturnType<typeof startOwnGateway>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-'));
  browser = await startBrowser();
  gateway = await startOwnGateway(join(folder, 'dist'));
});
afterAll(async () => {
  await browser.close();
  await gateway.stop();
  await rm(folder, { recursive: true });
});

/** Builds a release and puts it in place, as `npm start` does. */
async function deploy(release: string): Promise<void> {
  const built = join(folder, 'built');
  const builder = join(checkoutRoot, 'frontend/build/build-marked.ts');
  await runCommand(process.execPath, [builder, built, release], {
    logFile: join(folder, 'build.log'),
    env: { NODE_ENV: 'production' },
  });
  await replaceRelease(join(folder, 'dist'), built);
}

/** The mark of the release that a page runs. */
const releaseOf = (page: Page) => page.evaluate<string>('release');

/** The page is this phone's once its service worker has it. */
const isKept = (page: Page) =>
  page.evaluate<boolean>(
    'navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)',
  );

/** Whether a new release is on this phone and waits to be taken. */
const updateWaits = (page: Page) =>
  page.evaluate<boolean>(
    'navigator.serviceWorker.ready.then((one) => one.update()).then((one) => one.waiting !== null)',
  );

async function takeUpdate(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    navigator.serviceWorker.ready.then(({ waiting }) => waiting.postMessage('take-over'));
  })`);
  await page.reload();
}

/** Every chunk of the page that is deployed. */
async function chunks(): Promise<string[]> {
  const text = await readFile(join(folder, 'dist/.vite/chunks.json'), 'utf8');
  return (JSON.parse(text) as ListedChunk[]).map(({ file }) => `/${file}`);
}

/** What the club has for a hole of the golfer's own card. */
async function strokesAt(golfer: Golfer, roundId: string, hole: number) {
  const { data } = await golfer.api.GET('/api/v1/rounds/{roundId}', {
    params: { path: { roundId } },
  });
  return data?.players[0]?.scores.find((score) => score.hole === hole)?.strokes;
}

/** Logs in with a page of its own, and opens the first hole of a round. */
async function openHole(context: BrowserContext, { account }: Golfer, roundId: string) {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto('/login');
  await page.getByLabel('Email').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.waitForURL('/');
  await page.goto(`/rounds/${roundId}/1`);
  await page.getByRole('heading', { name: /^Hole 1\b/ }).waitFor();
  return page;
}

it('a release comes while the one before scores without a signal, and goes again', async () => {
  await deploy('one');
  const chunksOfOne = await chunks();
  const golfer = await newGolfer();
  const { id: roundId } = await golfer.start('front9');
  const context = await browser.newContext({ viewport: PHONE, baseURL: gateway.address });
  const page = await openHole(context, golfer, roundId);
  await expect.poll(() => isKept(page)).toBe(true);

  await deploy('two');
  await expect.poll(() => updateWaits(page)).toBe(true);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Strokes 4', exact: true }).click();
  await page.getByRole('button', { name: 'Putts 2', exact: true }).click();
  await page.evaluate(
    `Promise.all(${JSON.stringify(chunksOfOne)}.map((file) => import(file))).then(() => 0)`,
  );
  await context.setOffline(false);
  await expect.poll(() => strokesAt(golfer, roundId, 1)).toBe(4);
  expect(await releaseOf(page)).toBe('one');
  expect((await fetch(gateway.address + chunksOfOne[0])).status).toBe(200);

  await takeUpdate(page);
  await page.getByRole('heading', { name: /^Hole \d/ }).waitFor();
  expect(await releaseOf(page)).toBe('two');

  await deploy('one');
  await expect.poll(() => updateWaits(page)).toBe(true);
  await takeUpdate(page);
  await page.getByRole('heading', { name: /^Hole \d/ }).waitFor();
  expect(await releaseOf(page)).toBe('one');
  await context.close();
});
