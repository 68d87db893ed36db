import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awaitMailedLink } from '../tools/mail-sink/read-mails.ts';
import { DESKTOP, PHONE, expectAccessible, openMore, openPage, startBrowser } from './browser.ts';
import { holeIs, keepOnPhone, play, register, startRound, tap } from './page-steps.ts';
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

/** Where the day on the phone is played. */
const COURSE = 'Alder Heath';

/** Takes the pictures of one device. */
const shots = (page: Page, device: string) => (name: string) =>
  page.screenshot({ path: join(screenshots, `${device}-${name}.png`), fullPage: true });

it('a golfer on a phone: registers, brings an index, plays 18 holes, partly without a network, and sees what came of it', async () => {
  const email = `${randomUUID()}@club.example`;
  const { page, complaints, elsewhere } = await openPage(browser, PHONE);
  const shot = shots(page, 'phone');
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  await expectAccessible(page);
  await shot('login');
  await register(page, 'Robin Greene', email);
  const mail = await awaitMailedLink(stack.ports['mail-sink']!, email, '/verify-email');
  await page.goto(mail.address);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('heading', { name: 'Your email is verified' }).waitFor();
  await page.getByRole('link', { name: 'Go and play' }).click();
  await page.getByRole('heading', { name: 'My golf' }).waitFor();

  await openWay(page, 'Settings');
  await page.getByRole('radio', { name: 'Yards' }).check({ force: true });
  await openWay(page, 'Handicap');
  await page.getByLabel('Index from elsewhere').fill('18.4');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Until then course handicaps go by 18.4, declared by you.').waitFor();

  await openWay(page, 'Home', 'My golf');
  await startRound(page, {
    course: COURSE,
    holes: '18 holes',
    fill: async () => {
      await page.getByRole('group', { name: 'Tee' }).getByText('Yellow').click();
      await page.getByRole('radio', { name: 'Men', exact: true }).check();
    },
  });
  await keepOnPhone(page);
  await page.getByText(/\d yd/).first().waitFor();
  for (let hole = 1; hole <= 18; hole++) {
    if (hole === 7) await page.context().setOffline(true);
    if (hole === 12) await page.getByText(/^[56] holes waiting/).waitFor();
    if (hole === 12) await page.context().setOffline(false);
    await play(page, hole, hole % 6 === 0 ? 3 : 5);
    if (hole === 3) {
      await holeIs(page, 4);
      await expectAccessible(page);
      await shot('hole');
    }
  }
  await tap(page, 'See card');
  await tap(page, 'Finish round');
  await page.getByText('You return 84 strokes.').waitFor();
  await tap(page, 'Finish now');
  await page.getByRole('link', { name: 'Back to my rounds' }).click();
  const form = page.getByRole('region', { name: 'Index and form' });
  await form.getByText('84.0').waitFor({ timeout: 15_000 });
  await expectAccessible(page);
  await shot('home');

  await openWay(page, 'Rounds');
  await page
    .getByRole('link', { name: new RegExp(COURSE) })
    .first()
    .click();
  // Gross, to par, net, points, playing handicap.
  await page.getByRole('row', { name: /84 \+12 \d+ \d+ \d+$/ }).waitFor();
  await openWay(page, 'Statistics');
  await page.getByRole('row', { name: /^Strokes, 18 holes.* 84.0/ }).waitFor();
  await openWay(page, 'Handicap');
  await page.getByText('No index yet: 18 of the 54 holes it takes are played.').waitFor();
  await page
    .getByRole('row', { name: new RegExp(`${COURSE}.* 84 strokes adjusted [\\d.]+`) })
    .waitFor();
  await page.getByText('A score today would not make an index yet').waitFor();
  await openWay(page, 'Achievements');
  await page.getByRole('listitem').filter({ hasText: 'Broke 90' }).getByRole('link').waitFor();
  await openWay(page, 'Leaderboards');
  await page.getByRole('row', { name: new RegExp(`You ${COURSE}`) }).waitFor({ timeout: 15_000 });
  const expected = new RegExp(`${EXPECTED.source}|ERR_INTERNET_DISCONNECTED`);
  expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  expect(elsewhere).toEqual([]);
  await page.context().close();
});

/** Goes to a part of the club, by the bar or behind More. */
async function openWay(page: Page, way: string, title = way): Promise<void> {
  const link = page.getByRole('link', { name: way, exact: true }).filter({ visible: true });
  if ((await link.count()) === 0) await openMore(page);
  await link.first().click();
  await page.getByRole('heading', { name: title, level: 1, exact: true }).waitFor();
}

it('a golfer at a desktop registers, plays nine holes, finishes, and sees the figures', async () => {
  const { page, complaints, elsewhere } = await openPage(browser, DESKTOP);
  const shot = shots(page, 'desktop');
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

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (_, viewport) => {
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

it('what the keyboard comes to on a phone lies above the bar', async () => {
  const { page } = await openPage(browser, PHONE);
  await register(page);
  await page.getByRole('link', { name: 'Start a round' }).first().click();
  const courses = page.getByRole('group', { name: 'Course' }).getByRole('radio');
  await courses.nth(6).waitFor();
  await courses.first().focus();
  for (let at = 1; at <= 6; at++) {
    await page.keyboard.press('ArrowDown');
    const option = await page.locator('label:has(:focus)').boundingBox();
    const bar = await page.getByRole('navigation').boundingBox();
    expect(option!.y + option!.height).toBeLessThanOrEqual(bar!.y);
  }
  await page.context().close();
});
