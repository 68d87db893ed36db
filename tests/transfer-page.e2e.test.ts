import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolfer, type Golfer } from './golfer.ts';
import { logIn } from './page-steps.ts';

/** What a browser says of a visit without a session and of a login without its code: no faults. */
const EXPECTED = /status of 401/;

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

/** Sets up an authenticator; gives its backup codes. */
async function enrol(golfer: Golfer): Promise<string[]> {
  const TOTP_PATH = '/api/v1/auth/account/totp';
  const { body } = await golfer.as<{ secret: string }>('POST', TOTP_PATH);
  const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate();
  const on = await golfer.as<{ backupCodes: string[] }>('POST', `${TOTP_PATH}/confirm`, { code });
  return on.body.backupCodes;
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

async function bring(page: Page, text: string): Promise<void> {
  const file = { name: 'season.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('File with rounds').setInputFiles(file);
}

const roundOf = (day: string, course: string, fourth: string) =>
  `${day},${course},Yellow,front9,5,4,5,${fourth},6,5,2,5,6,wet`;
const HEAD = 'Date,Course,Tee,Holes,H1,H2,H3,H4,H5,H6,H7,H8,H9,Weather';

it('who has lost the phone logs in by a backup code, once, and brings the rounds of a season', async () => {
  const golfer = await newGolfer();
  const [spare = '', next = ''] = await enrol(golfer);
  const { page, complaints } = await openPage(browser, DESKTOP, '/login?next=/transfer');
  await logIn(page, golfer.account);
  await typeCode(page, '000000');
  await page.getByText('Code is not right.').waitFor();
  await typeCode(page, spare);
  await page.getByRole('heading', { name: 'Export and import' }).waitFor();

  const row = (rows: string[]) => [HEAD, ...rows].join('\n');
  const good = roundOf('2026-04-08', 'Alder Heath Golf Club', '7');
  const faulty = roundOf('2026-04-09', 'Alder Heath Golf Club', '21');
  await bring(page, 'a shopping list');
  await page.getByText(/^This is neither a file of this page nor a CSV/).waitFor();
  await bring(page, row([good, faulty, roundOf('2026-04-10', 'Elder Heath', '7')]));
  await page.getByText('season.csv: 3 rounds or lines. Nothing is written yet.').waitFor();
  await page.getByRole('cell', { name: 'Elder Heath' }).waitFor();
  await expectAccessible(page);
  const rounds = () => golfer.as<{ items: object[] }>('GET', '/api/v1/rounds');
  expect((await rounds()).body.items).toEqual([]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('1 imported, 0 there already, 2 refused.').waitFor();
  await page.getByText(/passed over: Weather\.$/).waitFor();
  const told = await page.locator('main dl').innerText();
  expect(told).toMatch(/^Line 3\s+H4 must be 20 or less\.\s+Line 4\s+Course was not found\.$/);
  await expectAccessible(page);

  await bring(page, row([good, faulty.replace(',21,', ',8,')]));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('1 imported, 1 there already, 0 refused.').waitFor();
  await page.goto('/rounds');
  await page.getByText('Alder Heath Golf Club').nth(1).waitFor();

  await page.goto('/account');
  await page.getByText('9 backup codes left').waitFor();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  await logIn(page, golfer.account);
  await typeCode(page, spare);
  await page.getByText('Code is not right.').waitFor();
  await typeCode(page, next);
  await page.getByRole('heading', { name: 'My golf' }).waitFor();
  expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
  await page.context().close();
});
