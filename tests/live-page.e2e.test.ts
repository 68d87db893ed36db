import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, expectAccessible, openPage, PHONE, startBrowser } from './browser.ts';
import { newGolfer, type Golfer, type StartedRound } from './golfer.ts';
import { logIn } from './page-steps.ts';

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
  await logIn(page, golfer.account);
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  round = await golfer.start('18');
  await page.goto(`/live/${round.id}`);
  await page.getByText(/^Live, heard at/).waitFor();
  await golfer.score(round, 18, 4);
  await page.getByText(/^Hole 18, .* 4 strokes, /).waitFor({ state: 'attached' });
  await expectAccessible(page);
  await page.context().close();
});

it('a member reads on the board who stands there, and no longer once they have left', async () => {
  const leader = await newGolfer({ verified: true });
  const name = `Kit ${randomUUID()}`;
  await leader.as('PATCH', '/api/v1/auth/account', { name });
  const played = await leader.start('18');
  for (let hole = 1; hole <= 18; hole++) await leader.score(played, hole, 1);
  expect((await leader.finish(played)).status).toBe(200);

  const { page } = await openPage(browser, PHONE, '/login?next=/leaderboards?metric=gross');
  await logIn(page, golfer.account);
  await page.getByRole('rowheader', { name }).waitFor();
  expect((await leader.as('DELETE', '/api/v1/auth/account')).status).toBe(204);
  await page.reload();
  await page.getByRole('rowheader', { name: 'Member' }).first().waitFor();
  await page.getByRole('rowheader', { name }).waitFor({ state: 'detached' });
  await page.context().close();
});
