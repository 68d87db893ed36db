import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESKTOP, openMore, openPage, startBrowser } from './browser.ts';
import { newGolfer } from './golfer.ts';

/** What a browser says of a visit without a session. */
const EXPECTED = /status of 401/;

let browser: Browser;
beforeAll(async () => void (browser = await startBrowser()));
afterAll(() => browser.close());

/** All that a script of this page finds in what the browser keeps. */
const KEPT = `(async () => {
  const kept = [document.cookie, { ...localStorage }, { ...sessionStorage }];
  const done = (asked) => new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      kept.push(await done(db.transaction(store).objectStore(store).getAll()));
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    kept.push((await (await caches.open(name)).keys()).map(({ url }) => url));
  }
  return JSON.stringify(kept);
})()`;

const keptBy = (page: Page): Promise<string> => page.evaluate<string>(KEPT);

it('a password is pasted, and no token of its login is where a script finds it', async () => {
  const golfer = await newGolfer();
  const { email, password } = golfer.account;
  const { page, complaints } = await openPage(browser, DESKTOP);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('Email').fill(email);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(password)})`);
  await page.getByLabel('Password', { exact: true }).press('Control+V');
  const answered = page.waitForResponse(/\/api\/v1\/auth\/login$/);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  const { accessToken } = (await (await answered).json()) as { accessToken: string };
  await page.getByRole('heading', { name: 'My golf' }).waitFor();

  const cookies = await page.context().cookies();
  const refresh = cookies.find(({ name }) => name === '__Host-refresh')!;
  expect(refresh).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict' });
  const secrets = [password, accessToken, accessToken.split('.')[2]!, refresh.value];
  const whileIn = await keptBy(page);
  for (const secret of secrets) expect(whileIn).not.toContain(secret);

  await openMore(page);
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  const behind = await keptBy(page);
  for (const secret of [...secrets, email]) expect(behind).not.toContain(secret);
  const left = await page.context().cookies();
  expect(left.map(({ name }) => name)).not.toContain('__Host-refresh');
  expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
});
