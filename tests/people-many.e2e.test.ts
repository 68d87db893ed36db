import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, expectAccessible, openPage, startBrowser } from './browser.ts';
import { newGolferWithRole, type GolferWithRole } from './golfer-with-role.ts';
import { query, stack } from './stack.ts';

const screenshots = join(stack.logs, '..', 'screenshots');
/** More than one batch of the club's, and more rows than are drawn. */
const MANY = 450;
const FILL = `
  WITH id AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, $1::integer) AS n),
    t AS (INSERT INTO told (user_id) SELECT id FROM id)
  INSERT INTO member (id, status, name, name_key, email, email_key, attributes, via,
    registered_at, created_at, updated_at)
  SELECT id, 'active', 'Crowd ' || n, 'crowd ' || n, 'crowd' || n || '@club.example',
    'crowd' || n || '@club.example', '{}'::jsonb, 'form', at, at, at
  FROM id, LATERAL (SELECT now() - n * interval '1 minute' AS at) AS t`;
const CLEAR = `DELETE FROM member WHERE email_key LIKE 'crowd%@club.example'`;
/** Of Crowd 3 the club notes as much as it may. */
const FULL = `UPDATE member SET attributes = (SELECT jsonb_object_agg('a' || n, '1')
  FROM generate_series(1, 20) AS n) WHERE name = 'Crowd 3'`;

let browser: Browser;
let staff: GolferWithRole;
beforeAll(async () => {
  browser = await startBrowser();
  await mkdir(screenshots, { recursive: true });
  staff = await newGolferWithRole('staff');
});
afterAll(() => browser.close());

async function open(viewport: { width: number; height: number }, path: string) {
  const { page, complaints } = await openPage(browser, viewport, '/login');
  await staff.logIn(page);
  await page.goto(path);
  return { page, complaints };
}

/** Looked at by axe and by eye, light and dark. */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    const path = join(screenshots, `${name}-${colorScheme}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** How many there are of whom this holds. */
async function countOf(where: string): Promise<number> {
  const text = `SELECT count(*)::integer AS count FROM member WHERE name LIKE 'Crowd %' AND ${where}`;
  return (await query<{ count: number }>('member', text))[0]!.count;
}

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (device, viewport) => {
  beforeAll(async () => {
    await query('member', CLEAR);
    await query('member', FILL, [MANY]);
    await query('member', FULL);
  });
  afterAll(() => query('member', CLEAR));

  it('staff choose some with Shift, note something of each, see who could not be changed, and undo it', async () => {
    const { page, complaints } = await open(viewport, '/staff/people?name=crowd');
    await box(page, 'Choose Crowd 2').click();
    await box(page, 'Choose Crowd 5').click({ modifiers: ['Shift'] });
    await page.getByText('4 members chosen').first().waitFor();
    // By the keyboard too: the arrows lead along the boxes.
    await box(page, 'Choose Crowd 5').press('ArrowUp');
    await page.keyboard.press('Space');
    await page.getByText('3 members chosen').first().waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Space');
    await page.getByText('5 members chosen').first().waitFor();
    await look(page, `${device}-many-chosen`);

    await button(page, 'Change them').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is to be done').selectOption('note');
    await dialog.getByLabel('Name of the note').fill('locker');
    await dialog.getByLabel('What it says').fill('12');
    await dialog.getByRole('button', { name: 'Note it of 5 members' }).press('Enter');
    await dialog.getByText('Reason is needed.').waitFor();
    await look(page, `${device}-many-form`);
    await dialog.getByLabel('Reason').fill('New lockers');
    await dialog.getByRole('button', { name: 'Note it of 5 members' }).press('Enter');

    await page.getByText('Done: 4 of 5 members changed.').first().waitFor();
    const left = page.getByRole('listitem').filter({ hasText: 'Crowd 3' });
    await left.getByText('The club notes as much of them as it may').waitFor();
    expect(await countOf(`attributes ->> 'locker' = '12'`)).toBe(4);
    await page.reload();
    await page.getByText('Done: 4 of 5 members changed.').first().waitFor();
    await look(page, `${device}-many-done`);

    await query(
      'member',
      `UPDATE member SET attributes = '{"locker":"12"}' WHERE name = 'Crowd 3'`,
    );
    await button(page, 'Undo it').press('Enter');
    await dialog.getByLabel('Reason').fill('The wrong lockers');
    await dialog.getByRole('button', { name: 'Undo it for them' }).press('Enter');
    await page.getByRole('heading', { name: 'Undone: locker: 12' }).waitFor();
    await page.getByText('Done: 4 of 4 members changed.').first().waitFor();
    expect(await countOf(`attributes ->> 'locker' = '12'`)).toBe(1);
    expect(complaints.filter((one) => !/status of 401/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('staff choose all whom a search means but one, suspend them, and find the change in the list', async () => {
    await query(
      'member',
      `UPDATE member SET suspended_at = now(), status = 'suspended'
      WHERE name IN ('Crowd 7', 'Crowd 400')`,
    );
    const { page, complaints } = await open(viewport, '/staff/people?name=crowd');
    await box(page, 'Choose all 450').click();
    await page.getByText('All 450 members chosen').first().waitFor();
    await box(page, 'Choose Crowd 2').click();
    await page.getByText('449 members chosen').first().waitFor();
    await button(page, 'Change them').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Unpaid');
    await dialog.getByRole('button', { name: 'Suspend 449 members' }).click();
    await page.getByText('Done: 447 of 449 members changed.').first().waitFor();
    await page.getByRole('link', { name: 'Crowd 400' }).waitFor();
    await page.getByRole('link', { name: 'Crowd 7' }).waitFor();
    expect(await countOf('suspended_at IS NOT NULL')).toBe(449);
    expect(await countOf(`suspended_at IS NULL AND name = 'Crowd 2'`)).toBe(1);

    await page.getByRole('link', { name: 'All changes of many' }).click();
    await page.getByText('Why: Unpaid').first().waitFor();
    await look(page, `${device}-many-list`);
    await page.getByRole('link', { name: 'Look Suspended' }).first().click();
    await page.getByText('Done: 447 of 449 members changed.').first().waitFor();
    await page.goto('/staff/people?name=crowd');
    await page
      .getByRole('row', { name: /Crowd 1 / })
      .getByText(/Suspended/)
      .waitFor();
    expect(complaints.filter((one) => !/status of 401/.test(one))).toEqual([]);
    await page.context().close();
  });

  it('staff try a file of people, bring it in, and find who is in by the same file', async () => {
    const mark = randomUUID();
    const [one, two] = [`one.${mark}@club.example`, `two.${mark}@club.example`];
    const file = (text: string) => ({
      name: 'new-members.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    const text = [
      ...['Name,E-mail,Category,Shoe size', `Una Gray,${one},Junior,42`, `Bo Reid,${two},,`],
      ...[`X,x.${mark}@club.example,,`, 'No Mail,nobody,,', `Twice Here,${one.toUpperCase()},,`],
    ].join('\r\n');
    const { page, complaints } = await open(viewport, '/staff/people');
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    const choose = (content: string) =>
      page.getByLabel('A CSV file of people').setInputFiles(file(content));
    await choose('Surname;Town\r\nGray;Hua Hin');
    await page.getByText(/it needs the columns Name and E-mail/).waitFor();
    await look(page, `${device}-import-refused`);

    await choose(text);
    await page
      .getByText('2 people would come in, 0 in already, 3 lines with faults.')
      .last()
      .waitFor();
    await page.getByText('Name needs at least 2 characters.').waitFor();
    await page.getByText('E-mail is on line 2 already.').waitFor();
    await look(page, `${device}-import-tried`);
    const inBooks = `SELECT FROM member WHERE email_key LIKE '%' || $1 || '@club.example'`;
    expect(await query('member', inBooks, [mark])).toEqual([]);

    await button(page, 'Bring in 2 people').press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Bring them in' }).press('Enter');
    await page.getByText('2 people came in, 0 in already, 3 lines with faults.').last().waitFor();
    await look(page, `${device}-import-done`);
    await expect.poll(async () => (await query('member', inBooks, [mark])).length).toBe(2);

    await choose(text);
    await page
      .getByText('0 people would come in, 2 in already, 3 lines with faults.')
      .last()
      .waitFor();
    await page.getByText('Nobody of this file would come in.').waitFor();
    await page.getByRole('radio', { name: 'In already (2)' }).check();
    await page.getByRole('link', { name: 'Open the member of line 2' }).click();
    await page.getByRole('heading', { name: 'Una Gray' }).waitFor();
    await page.goBack();
    await page.getByLabel('A CSV file of people').waitFor();
    expect(await page.getByText('new-members.csv').count()).toBe(0);
    const kept = await page.evaluate<string>(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage }, await indexedDB.databases()]))()`);
    expect(kept).not.toContain(mark);
    // Of a visit without a session, and of the file that is none.
    expect(complaints.filter((one) => !/status of (400|401)/.test(one))).toEqual([]);
    await page.context().close();
  });
});
