import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { call, newGolfer, type Golfer } from './golfer.ts';
import { logIn } from './page-steps.ts';
import { stack, without } from './stack.ts';

const screenshots = join(stack.logs, '..', 'screenshots');
const PICTURE = 'docs/screens/hole-phone-light.png';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'card-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function openAs(golfer: Golfer, path: string, viewport = PHONE) {
  const opened = await openPage(browser, viewport, `/login?next=${path}`);
  await logIn(opened.page, golfer.account);
  return opened;
}

interface Shown {
  avatarId: string | null;
  preferredTee: string | null;
}
const shownTo = ({ token }: Golfer, { userId }: Golfer) =>
  call<Shown>('GET', `/api/v1/profiles/${userId}`, { token });

async function upload(page: Page, file: string): Promise<void> {
  await page.getByLabel('Choose a picture').setInputFiles(file);
  await page.getByRole('button', { name: 'Upload' }).press('Enter');
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('a golfer fills in their card, and others see what they may', async () => {
    const [golfer, other] = [await newGolfer({ verified: true }), await newGolfer()];
    const { page, complaints } = await openAs(golfer, '/profile', viewport);
    const club = page.getByLabel('Home club');
    const course = club.locator('option').nth(1);
    await course.waitFor({ state: 'attached' });
    await club.selectOption(await course.getAttribute('value'));
    await page.getByLabel('Preferred tee').fill('White');
    await page.getByRole('radio', { name: 'Everybody signed in' }).check({ force: true });
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Shown to everybody who is signed in.').waitFor();
    await page.reload();
    await page.getByText('Shown to everybody who is signed in.').waitFor();
    expect(await page.getByLabel('Preferred tee').inputValue()).toBe('White');
    expect((await shownTo(other, golfer)).body).toMatchObject({ preferredTee: 'White' });

    await upload(page, PICTURE);
    await page.getByAltText('Your picture').waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-my-card.png`), fullPage: true });
    const { avatarId } = (await shownTo(other, golfer)).body;
    expect(avatarId).toBeTruthy();
    for (const size of [64, 192, 512]) {
      const path = `/api/v1/profiles/${golfer.userId}/avatar/${size}`;
      const picture = await call('GET', path, { token: other.token });
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    }

    const broken = join(folder, `${device}.png`);
    await writeFile(broken, (await readFile(PICTURE)).subarray(0, 2000));
    await upload(page, broken);
    await page
      .getByText('What you uploaded last is no picture, or is broken.')
      .waitFor({ timeout: 30_000 });
    await page.getByAltText('Your picture').waitFor();
    expect((await shownTo(other, golfer)).body.avatarId).toBe(avatarId);

    await page.getByRole('radio', { name: 'Only me' }).check({ force: true });
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Shown to nobody but you.').waitFor();
    expect((await shownTo(other, golfer)).status).toBe(404);
    await page.getByRole('button', { name: 'Remove picture' }).press('Enter');
    await page.getByText('No picture yet.').waitFor();
    // Of a visit without a session.
    expect(complaints.filter((one) => !/status of 401/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('a golfer has all rounds made into a file, sees how far it is, and fetches it', async () => {
    const golfer = await newGolfer();
    const round = await golfer.start('front9');
    for (let hole = 1; hole <= 9; hole++) await golfer.score(round, hole, 4);
    await golfer.finish(round);
    const { page } = await openAs(golfer, '/transfer', viewport);
    await page.getByRole('button', { name: 'Make a CSV' }).press('Enter');
    await page.getByText(/^All rounds, asked for/).waitFor();
    const save = page.getByRole('button', { name: /^Save/ });
    await save.waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-jobs.png`), fullPage: true });
    const saved = page.waitForEvent('download');
    await save.press('Enter');
    const file = join(folder, `${device}-rounds.csv`);
    await (await saved).saveAs(file);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    // The header, and a line a round.
    expect(lines.length).toBe(2);
    await page.context().close();
  });
});

it('a golfer cancels a file that cannot be made now', async () => {
  const golfer = await newGolfer();
  const { page } = await openAs(golfer, '/transfer');
  await page.getByText('No files yet').waitFor();
  await without(['round'], async () => {
    await page.getByRole('button', { name: 'Make a JSON' }).click();
    await page.getByText(/^(Waits|\d+ % done)$/).waitFor();
    await page.getByRole('button', { name: /^Cancel/ }).press('Enter');
    await page.getByText('Cancelled', { exact: true }).waitFor();
    await page.screenshot({ path: join(screenshots, 'phone-cancelled.png'), fullPage: true });
  });
  await page.reload();
  await page.getByText('Cancelled', { exact: true }).waitFor();
  await page.context().close();
});
