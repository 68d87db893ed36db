import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, expectAccessible, openPage, PHONE, startBrowser } from './browser.ts';
import { newGolfer, type Golfer, type StartedRound } from './golfer.ts';

let browser: Browser;
let golfer: Golfer;
let round: StartedRound;
let token: string;

beforeAll(async () => {
  browser = await startBrowser();
  golfer = await newGolfer({ verified: true });
});
afterAll(() => browser?.close());

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('a share link on a %s', (_, viewport) => {
  beforeAll(async () => {
    round = await golfer.start('front9');
    const share = await golfer.as<{ token: string }>('POST', `/api/v1/rounds/${round.id}/share`);
    expect(share.status).toBe(201);
    ({ token } = share.body);
  });

  it('shows every stroke as it comes, over a lost network too, until the link is ended', async () => {
    const { page, complaints, elsewhere } = await openPage(browser, viewport, `/shared/${token}`);
    const shows = (text: RegExp) => page.getByText(text).waitFor({ state: 'attached' });
    await page.getByText(/^Live, heard at/).waitFor();
    await golfer.score(round, 1, 6);
    await shows(/^Hole 1, .* 6 strokes, /);
    await expectAccessible(page);

    await page.context().setOffline(true);
    await page.getByText(/^No connection/).waitFor();
    await golfer.score(round, 2, 7);
    await shows(/^Hole 1, .* 6 strokes, /);
    await page.context().setOffline(false);
    await shows(/^Hole 2, .* 7 strokes, /);
    await page.getByText(/^Live, heard at/).waitFor();

    await golfer.score(round, 2, 5);
    await shows(/^Hole 2, .* 5 strokes, /);
    await golfer.as('DELETE', `/api/v1/rounds/${round.id}/share`);
    await page.getByText(/This link has ended/).waitFor();
    const expected = /ERR_INTERNET_DISCONNECTED|status of 40[14]/;
    expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });
});

it('a player watches the own round', async () => {
  const { page } = await openPage(browser, PHONE, '/login');
  await page.getByLabel('Email').fill(golfer.account.email);
  await page.getByLabel('Password', { exact: true }).fill(golfer.account.password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  round = await golfer.start('18');
  await page.goto(`/live/${round.id}`);
  await page.getByText(/^Live, heard at/).waitFor();
  await golfer.score(round, 18, 4);
  await page.getByText(/^Hole 18, .* 4 strokes, /).waitFor({ state: 'attached' });
  await expectAccessible(page);
  await page.context().close();
});
