import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { register, startRound } from './page-steps.ts';
import { stack } from './stack.ts';

let browser: Browser;
const screenshots = join(stack.logs, '..', 'screenshots');

beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
});
afterAll(() => browser.close());

/** What a browser says of the first visit without a session: the cookie is missing, which is no fault. */
const EXPECTED = /\/api\/v1\/auth\/refresh|status of 401/;

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('a golfer registers, plays nine holes, finishes, and sees the figures', async () => {
    const { page, complaints, elsewhere } = await openPage(browser, viewport);
    const shot = (name: string) =>
      page.screenshot({ path: join(screenshots, `${device}-${name}.png`), fullPage: true });
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await expectAccessible(page);
    await shot('login');
    await register(page);
    await startRound(page);
    for (let hole = 1; hole <= 9; hole++) {
      await page.getByRole('heading', { name: new RegExp(`^Hole ${hole}\\b`) }).waitFor();
      await page.getByRole('button', { name: 'Strokes 5', exact: true }).click();
      await page.getByRole('button', { name: 'Putts 2', exact: true }).click();
      if (hole === 4) {
        await expectAccessible(page);
        await shot('hole');
      }
    }
    // Strokes and putts lead on by themselves; the last hole leads to the card.
    await page.getByRole('button', { name: 'See card' }).click();
    await page.getByRole('button', { name: 'Finish round' }).click();
    await page.getByText('You return 45 strokes.').waitFor();
    await page.getByRole('button', { name: 'Finish now' }).click();
    await page.getByRole('link', { name: 'Back to my rounds' }).click();
    await page.getByRole('heading', { name: 'Index and form' }).waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Index and form' }).textContent(), {
        timeout: 15_000,
      })
      .toContain('45.0');
    await expectAccessible(page);
    await shot('home');
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('a reload in mid-round keeps the session and the scores', async () => {
    const { page } = await openPage(browser, viewport);
    await register(page);
    await startRound(page);
    await page.getByRole('button', { name: 'Strokes 4', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /^Hole \d/ }).waitFor();
    const previous = page.getByRole('button', { name: 'Previous hole' });
    if (await previous.isEnabled()) await previous.click();
    const four = page.getByRole('button', { name: 'Strokes 4', exact: true });
    expect(await four.getAttribute('aria-pressed')).toBe('true');
    await page.context().close();
  });
});
