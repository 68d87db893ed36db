import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { logIn } from './page-steps.ts';
import { stack } from './stack.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it('a finished card is given away as a picture, by what is loaded then and not before', async () => {
  const golfer = await newGolfer({ verified: true });
  const round = await golfer.start('18');
  for (let hole = 1; hole <= 18; hole++) await golfer.score(round, hole, 2 + (hole % 5));
  expect((await golfer.finish(round)).status).toBe(200);
  const context = await browser.newContext({ viewport: PHONE, baseURL: stack.address });
  const page = await context.newPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/login');
  await logIn(page, golfer.account);
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  await page.goto(`/rounds/${round.id}/card`);
  const button = page.getByRole('button', { name: 'Share as a picture' });
  await button.waitFor();
  expect(loaded.filter((url) => url.includes('draw-card'))).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^scorecard-\d{4}-\d\d-\d\d\.png$/);
  const png = await readFile(await download.path());
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  // Head, name, two nines, foot.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 628]);
  await context.close();
});
