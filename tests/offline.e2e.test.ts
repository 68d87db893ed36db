import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PHONE, newPhone, openPage, startBrowser } from './browser.ts';
import type { Golfer, StartedRound } from './golfer.ts';
import {
  holeIs,
  keepOnPhone,
  logIn,
  openFirstHole,
  play,
  reloadAt,
  strokesAtClub,
  tap,
} from './page-steps.ts';

let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async () => {
  await context?.close();
});
afterAll(() => browser.close());

/** A golfer who is logged in on a phone, with nine holes to play. */
async function onTheTee() {
  const { page } = await openPage(browser, PHONE, '/login');
  context = page.context();
  return { ...(await openFirstHole(page)), page, context };
}

describe('a round without a network', () => {
  it('loses nothing over a reload and a killed browser, and is sent by itself afterwards', async () => {
    const phone = await newPhone();
    onTestFinished(() => phone.throwAway());
    const page = await phone.start();
    const { golfer, round } = await openFirstHole(page);
    await keepOnPhone(page);
    await holeIs(page, 1);
    await page.context().setOffline(true);
    for (const hole of [1, 2, 3]) await play(page, hole, hole + 2);
    await page.getByText(/3 holes waiting/).waitFor();
    await reloadAt(page, 4);
    for (const hole of [4, 5, 6]) await play(page, hole, 4);
    await page.getByText(/6 holes waiting/).waitFor();
    await phone.kill();

    const next = await phone.start(true);
    await next.goto(`/rounds/${round.id}`);
    for (const hole of [7, 8, 9]) await play(next, hole, 5);
    await next.getByText(/9 holes waiting/).waitFor();
    expect(await strokesAtClub(golfer, round)).toEqual([]);
    // A browser writes its cookies now and then, so this one may be gone as well.
    await next.context().clearCookies();
    await next.context().setOffline(false);
    await next.getByRole('link', { name: 'Log in to send them' }).click();
    await logIn(next, golfer.account);
    await next.getByText(/^All sent/).waitFor({ timeout: 30_000 });
    expect(await strokesAtClub(golfer, round)).toEqual([3, 4, 5, 4, 4, 4, 5, 5, 5]);
    await next.getByRole('link', { name: 'Card' }).click();
    await tap(next, 'Finish round');
    await next.getByText('You return 39 strokes.').waitFor();
    await tap(next, 'Finish now');
    await next.getByText('This round is finished.').waitFor();
  });

  it('knows who plays on a phone that was killed seconds after the log-in', async () => {
    const phone = await newPhone();
    onTestFinished(() => phone.throwAway());
    const page = await phone.start();
    const { round } = await openFirstHole(page);
    await keepOnPhone(page);
    await holeIs(page, 1);
    await phone.kill();

    const next = await phone.start(true);
    await next.goto(`/rounds/${round.id}`);
    await play(next, 1, 4);
    await next.getByText(/1 hole waiting/).waitFor();
  });

  it('goes on through a slow and a busy club', async () => {
    const { golfer, round, page } = await onTheTee();
    let asked = 0;
    await page.route('**/holes/*', async (route) => {
      asked += 1;
      if (asked === 1) await new Promise((resolve) => setTimeout(resolve, 2_000));
      const headers = { 'retry-after': '1', 'content-type': 'application/problem+json' };
      const body = JSON.stringify({ status: 429, code: 'rate_limited' });
      if (asked === 2 || asked === 3) await route.fulfill({ status: 429, headers, body });
      else await route.continue();
    });
    for (const hole of [1, 2, 3]) await play(page, hole, 4);
    await holeIs(page, 4);
    await page.getByText(/^All sent/).waitFor({ timeout: 30_000 });
    expect(await strokesAtClub(golfer, round)).toEqual([4, 4, 4]);
  });
});

describe('two pages of one phone', () => {
  it('show one another’s taps, and the last one of each hole is the club’s', async () => {
    const { golfer, round, page, context: phone } = await onTheTee();
    const other = await phone.newPage();
    await other.goto(`/rounds/${round.id}/1`);
    await holeIs(other, 1);
    await tap(page, 'Strokes 4');
    const four = other.getByRole('button', { name: 'Strokes 4', exact: true, pressed: true });
    await four.waitFor();
    await tap(other, 'Strokes 6');
    await page.getByRole('button', { name: 'Strokes 6', exact: true, pressed: true }).waitFor();
    await expect.poll(() => strokesAtClub(golfer, round)).toEqual([6]);
  });
});

describe('a score that the club has otherwise', () => {
  const write = (golfer: Golfer, { id, playerId }: StartedRound, hole: number, strokes: number) =>
    golfer.as('PUT', `/api/v1/rounds/${id}/players/${playerId}/holes/${hole}`, { strokes });

  it('is shown beside mine, and I decide', async () => {
    const { golfer, round, page, context: phone } = await onTheTee();
    await phone.setOffline(true);
    await tap(page, 'Strokes 4');
    await page.getByText(/1 hole waiting/).waitFor();
    expect((await write(golfer, round, 1, 6)).status).toBe(200);
    await phone.setOffline(false);
    await page.getByText('The club has 6 strokes, you have 4 strokes.').waitFor();
    expect(await strokesAtClub(golfer, round)).toEqual([6]);
    await tap(page, 'Keep mine: 4 strokes');
    await expect.poll(() => strokesAtClub(golfer, round)).toEqual([4]);
  });

  it('is told on the finished card, which says that it is not the club’s', async () => {
    const { golfer, round, page, context: phone } = await onTheTee();
    await phone.setOffline(true);
    await tap(page, 'Strokes 4');
    await page.getByText(/1 hole waiting/).waitFor();
    expect((await write(golfer, round, 1, 6)).status).toBe(200);
    expect((await golfer.finish(round)).status).toBe(200);
    await phone.setOffline(false);
    await page.getByText('1 hole to settle').waitFor();
    await page.goto(`/rounds/${round.id}/card`);
    await page.getByText('1 hole of this card is not as the club has it.').waitFor();
    await tap(page, 'Hole 1');
    await tap(page, 'Discard mine');
    await page.getByText('This round is finished.').waitFor();
    await page.getByRole('button', { name: /Hole 1, par \d, 6 strokes/ }).waitFor();
  });
});
