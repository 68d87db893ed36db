import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';
import { stack } from './stack.ts';

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

it('a phone with empty caches asks twice before its first hole', async () => {
  const golfer = await newGolfer();
  const { id } = await golfer.start('front9');
  const context = await browser.newContext({ viewport: PHONE, baseURL: stack.address });
  await context.request.post('/api/v1/auth/login', { data: golfer.account });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`);
  });
  await page.goto(`/rounds/${id}/1`);
  await page.getByRole('button', { name: 'Strokes 4', exact: true }).waitFor();
  expect(asked).toEqual(['POST /api/v1/auth/refresh', `GET /api/v1/rounds/${id}`]);
  await context.close();
});
