import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolferWithRole, type GolferWithRole } from './golfer-with-role.ts';
import { query, stack } from './stack.ts';

const screenshots = join(stack.logs, '..', 'screenshots');
/** Rows of a volume that nobody registers one by one. */
const MANY = 3_000;
const FILL = `
  INSERT INTO member (id, status, name, name_key, email, email_key, phone_number, attributes, via,
    registered_at, created_at, updated_at)
  SELECT gen_random_uuid(), 'active', 'Volume ' || n, 'volume ' || n, 'volume' || n || '@club.example',
    'volume' || n || '@club.example', '+6681' || lpad(n::text, 7, '0'),
    jsonb_build_object('locker', n::text), 'form', at, at, at
  FROM generate_series(1, $1::integer) AS n, LATERAL (SELECT now() - n * interval '1 minute' AS at) AS t`;
const CLEAR = `DELETE FROM member WHERE email_key LIKE 'volume%@club.example'`;

let browser: Browser;
let staff: GolferWithRole;
let folder: string;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'people-'));
  staff = await newGolferWithRole('staff');
  await query('member', FILL, [MANY]);
});
afterAll(async () => {
  await query('member', CLEAR);
  await browser.close();
  await rm(folder, { recursive: true });
});

async function open(viewport: { width: number; height: number }, path: string) {
  const { page, complaints } = await openPage(browser, viewport, '/login');
  await staff.logIn(page);
  await page.goto(path);
  return { page, complaints };
}

async function statusOf(userId: string): Promise<string | undefined> {
  const found = await query<{ status: string }>(
    'member',
    'SELECT status FROM member WHERE id = $1',
    [userId],
  );
  return found[0]?.status;
}

/** Somebody who came by the door, and is in the books. */
async function registered(email: string): Promise<string> {
  const response = await fetch(`${stack.address}/api/v1/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Robin Rough', email, phoneNumber: '081 234 5678' }),
  });
  const { data } = (await response.json()) as { data: { userID: string } };
  await expect.poll(() => statusOf(data.userID), { timeout: 20_000 }).toBeDefined();
  return data.userID;
}

/** The line above the list; the live region says the same. */
const counts = (page: Page, text: string) =>
  page.locator('main .panel > p').getByText(text, { exact: true }).waitFor();

/** How many rows are drawn, where the last of them is, and how much of the list in sight none of them covers. */
const LOOK = `(() => {
  const grid = document.querySelector('[role=grid]');
  const rows = [...grid.querySelectorAll('[aria-rowindex]')].slice(1);
  const sight = grid.getBoundingClientRect();
  const shown = rows.map((row) => row.getBoundingClientRect())
    .filter(({ top, bottom }) => bottom > sight.top && top < sight.bottom);
  const end = Math.max(...shown.map(({ bottom }) => bottom));
  return {
    rows: rows.length,
    last: Math.max(...rows.map((row) => Number(row.getAttribute('aria-rowindex')))) - 1,
    blankPx: Math.round(sight.bottom - end),
  };
})()`;
interface Look {
  rows: number;
  last: number;
  blankPx: number;
}
const FRAMES = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;

/** Scrolls to the end of what is there, again and again, until all of `total` was there. */
async function scrollThrough(page: Page, total: number): Promise<Look[]> {
  const looks: Look[] = [];
  for (let turn = 0; turn < 2_000 && (looks.at(-1)?.last ?? 0) < total; turn++) {
    await page.evaluate(`document.querySelector('[role=grid]').scrollTop += 2000`);
    await page.evaluate(FRAMES);
    looks.push(await page.evaluate<Look>(LOOK));
  }
  return looks;
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  it('staff scroll to the end, search, share the address, change somebody whom others change too, and take all along', async () => {
    const { page, complaints } = await open(viewport, '/staff/people?name=volume');
    await counts(page, '3,000 members');
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-people.png`) });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.screenshot({ path: join(screenshots, `${device}-people-dark.png`) });
    await page.emulateMedia({ colorScheme: 'light' });

    const looks = await scrollThrough(page, MANY);
    expect(looks.at(-1)!.last).toBe(MANY);
    expect(Math.max(...looks.map(({ rows }) => rows))).toBeLessThan(80);
    expect(looks.filter(({ blankPx }) => blankPx > 2)).toEqual([]);

    await page.getByLabel('Email begins with').fill('volume2999@');
    await counts(page, '1 member');
    expect(page.url()).toContain('email=volume2999');
    await page.goBack();
    await counts(page, '3,000 members');
    await page.goForward();
    await counts(page, '1 member');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = join(folder, `${device}.csv`);
    await (await saved).saveAs(file);
    const lines = (await readFile(file, 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('volume2999@club.example');

    await page.getByRole('link', { name: 'Volume 2999' }).press('Enter');
    await page.getByRole('heading', { name: 'Volume 2999' }).waitFor();
    const other = await open(DESKTOP, new URL(page.url()).pathname);
    await other.page.getByLabel('Telephone').fill('+66899999999');
    await other.page.getByLabel('locker').fill(`theirs ${device}`);
    await other.page.getByRole('button', { name: 'Save' }).click();
    await other.page.getByRole('status').getByText('Saved.').first().waitFor();
    await other.page.context().close();

    await page.getByLabel('locker').fill(`mine ${device}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else changed this member').waitFor();
    await expectAccessible(page);
    await page.screenshot({
      path: join(screenshots, `${device}-person-clash.png`),
      fullPage: true,
    });
    await page.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.getByRole('status').getByText('Saved.').first().waitFor();
    const found = await query<{ phone: string; locker: string }>(
      'member',
      `SELECT phone_number AS phone, attributes ->> 'locker' AS locker FROM member WHERE email_key = $1`,
      ['volume2999@club.example'],
    );
    expect(found).toEqual([{ phone: '+66899999999', locker: `mine ${device}` }]);
    await page
      .getByText(/^Changed by staff/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'All members' }).click();
    await counts(page, '1 member');
    await query('member', `UPDATE member SET phone_number = NULL WHERE email_key = $1`, [
      'volume2999@club.example',
    ]);
    // Of a visit without a session, and of the change that came second.
    expect(complaints.filter((one) => !/status of (401|412)/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('staff delete somebody with a reason, and restore them', async () => {
    const userId = await registered(`${device}.${randomUUID()}@club.example`);
    const { page, complaints } = await open(viewport, `/staff/people/${userId}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Moved away');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Delete them' }).press('Enter');
    await page.getByText(/^Deleted; erased for good from/).waitFor();
    await page.screenshot({
      path: join(screenshots, `${device}-person-deleted.png`),
      fullPage: true,
    });
    expect(await statusOf(userId)).toBe('deleted');
    await page.getByRole('button', { name: 'Restore', exact: true }).press('Enter');
    await dialog.getByRole('button', { name: 'Restore them' }).press('Enter');
    await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    expect(await statusOf(userId)).not.toBe('deleted');
    expect(complaints.filter((one) => !/status of 401/.test(one))).toEqual([]);
    await page.context().close();
  });
});
