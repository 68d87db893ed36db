import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runVerifyPlaces } from '../tools/commands/verify-places.ts';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { call } from './golfer.ts';
import { newGolferWithRole, type GolferWithRole } from './golfer-with-role.ts';
import { query, stack } from './stack.ts';

const screenshots = join(stack.logs, '..', 'screenshots');
const QUOTA = 10;
const ARRIVALS = 12;

const GIVE_UP = `UPDATE event_retry SET given_up_at = now()
  WHERE id = (SELECT min(id) FROM event_retry WHERE key = $1)`;

let browser: Browser;
let staff: GolferWithRole;
let folder: string;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'arrivals-'));
  staff = await newGolferWithRole('staff');
});
afterAll(async () => {
  // A day that is on would be in the way of all who register in other tests.
  await query(
    'onboarder',
    'UPDATE membership_day SET archived_at = now() WHERE archived_at IS NULL',
  );
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Registers by the public form's address; gives the id of the page that tells where it stands. */
async function register(): Promise<string> {
  const email = `${randomUUID()}@club.example`;
  const body = { name: 'Test Newcomer', email, phoneNumber: '081 234 5678' };
  const answer = await call('POST', '/api/v1/register', { body });
  expect(answer.status).toBe(201);
  return answer.headers.get('location')!.split('/').at(-1)!;
}

async function confirm(page: Page, step: string, confirmed: string): Promise<void> {
  await page.getByRole('button', { name: step }).first().press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: confirmed }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}

const hasRow = (page: Page, name: RegExp) => page.getByRole('row', { name }).waitFor();

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('staff announce a day, open it, see the places go, pass one on, close it and take the list along', async () => {
    const { page, complaints } = await openPage(browser, viewport, '/login');
    await staff.logIn(page);
    await page.goto('/staff/membership-days');
    const name = `Day on a ${device}`;
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Places').last().fill(String(QUOTA));
    await page.getByLabel('Opens').fill('2039-12-05T09:00');
    await page.getByRole('button', { name: 'Announce it' }).press('Enter');
    await page.getByRole('heading', { name }).waitFor();
    const early = {
      name: 'Too Early',
      email: `${randomUUID()}@club.example`,
      phoneNumber: '0812345678',
    };
    const refused = await call('POST', '/api/v1/register', { body: early });
    expect(refused).toMatchObject({ status: 409, body: { status: 'error', code: 'not_open_yet' } });

    await confirm(page, 'Open now', 'Open it');
    const open = async () => (await call('POST', '/api/v1/register', { body: early })).status;
    await expect.poll(open).toBe(201);
    const statusIds: string[] = [];
    // Watched by who does nothing but look at the page.
    for (let n = 1; n < ARRIVALS; n++) {
      statusIds.push(await register());
      if (n % 4 === 1) await hasRow(page, new RegExp(`^Arrivals ${n + 1}$`));
    }
    await hasRow(page, /^Duplicates refused 0$/);
    expect((await call('POST', '/api/v1/register', { body: early })).status).toBe(409);
    await hasRow(page, /^Duplicates refused 1$/);
    await hasRow(page, /^Held.* 10$/);
    await hasRow(page, /^Waiting 2$/);
    await hasRow(page, new RegExp(`^Arrived ${ARRIVALS}$`));
    await hasRow(page, new RegExp(`^In the books ${ARRIVALS}$`));
    await hasRow(page, new RegExp(`^Mailed ${ARRIVALS}$`));
    await expectAccessible(page);
    await page.screenshot({
      path: join(screenshots, `${device}-membership-day.png`),
      fullPage: true,
    });

    await page.getByRole('radio', { name: 'Held' }).check({ force: true });
    await page
      .getByRole('button', { name: /^Withdraw/ })
      .first()
      .waitFor();
    await confirm(page, 'Withdraw', 'Give it back');
    await hasRow(page, /^Offered 1$/);
    await hasRow(page, /^Waiting 1$/);
    const offer = `/api/v1/registrations/${statusIds[QUOTA - 1]!}/offer`;
    const accepted = await call('POST', offer, { body: { answer: 'accept' } });
    expect(accepted).toMatchObject({ status: 200, body: { place: 'held' } });
    await hasRow(page, /^Held.* 10$/);

    await confirm(page, 'Close', 'Close it');
    await page.getByText('Closed', { exact: true }).waitFor();
    const late = await call('POST', '/api/v1/register', {
      body: { ...early, email: 'late@club.example' },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'day_closed' } });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = join(folder, `${device}.csv`);
    await (await saved).saveAs(file);
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(ARRIVALS + 1);
    expect(await runVerifyPlaces([file])).toBe(0);
    await confirm(page, 'Archive', 'Archive it');
    await page.getByText('Archived', { exact: true }).waitFor();
    // Of a visit without a session.
    expect(complaints.filter((one) => !/status of 401/.test(one))).toEqual([]);
    await page.context().close();
  });
});

it('staff see what could not be done, and have it tried again once its cause is gone', async () => {
  const name = `Stuck ${randomUUID()}`;
  const { page } = await openPage(browser, PHONE, '/login');
  await staff.logIn(page);
  await page.goto('/staff/membership-days');
  await page.getByRole('row', { name: /^Into the books/ }).waitFor();
  await query('member', `ALTER TABLE member ADD CONSTRAINT stuck CHECK (name <> '${name}')`);
  let userId: string;
  try {
    const body = { name, email: `${randomUUID()}@club.example`, phoneNumber: '0812345678' };
    const answer = await call<{ data: { userID: string } }>('POST', '/api/v1/register', { body });
    userId = answer.body.data.userID;
    await page.getByText(`Of ${userId}`).first().waitFor();
    await query('member', GIVE_UP, [userId]);
    await page.getByText('Given up', { exact: true }).last().waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, 'phone-given-up.png'), fullPage: true });
  } finally {
    await query('member', 'ALTER TABLE member DROP CONSTRAINT stuck');
  }
  await page
    .getByRole('button', { name: `Try now ${userId}` })
    .first()
    .press('Enter');
  await page.getByText(`Of ${userId}`).first().waitFor({ state: 'detached' });
  const rows = () => query('member', 'SELECT name FROM member WHERE id = $1', [userId]);
  await expect.poll(rows, { timeout: 20_000 }).toEqual([{ name }]);
  await page.context().close();
});
