import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMails } from '../tools/mail-sink/read-mails.ts';
import { DESKTOP, expectAccessible, openPage, PHONE, startBrowser } from './browser.ts';
import { newGolfer, type Golfer } from './golfer.ts';
import { logIn } from './page-steps.ts';
import { control, query, secrets, stack } from './stack.ts';

const PATH = '/api/v1/own-data';

/** The file, as far as the tests look into it. */
interface Taken {
  userId: string;
  auth: { profile: { email: string }; sessions: object[]; auditEntries: { action: string }[] };
  round: { rounds: { id: string }[] };
  analytics: { statistics: { figures: { rounds: number } } };
  complete: true;
}

const take = (golfer: Golfer) => golfer.as<Taken>('POST', PATH);

/** A golfer with a finished round of nine holes, which is counted. */
async function played() {
  const golfer = await newGolfer({ verified: true });
  const round = await golfer.start('front9');
  for (let hole = 1; hole <= 9; hole++) await golfer.score(round, hole, 4);
  expect((await golfer.finish(round)).status).toBe(200);
  await expect
    .poll(async () => (await golfer.analytics()).body, { timeout: 10_000 })
    .toMatchObject({ figures: { rounds: 1 } });
  return { golfer, round };
}

describe('everything that is kept of a person', () => {
  it('is one file, which says what the API says, and of nobody else', async () => {
    const [{ golfer, round }, other] = [await played(), await played()];
    const { status, headers, body } = await take(golfer);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    const asked = async <T = object>(path: string) => (await golfer.as<T>('GET', path)).body;
    const complete = true;
    expect(body).toMatchObject({
      userId: golfer.userId,
      auth: { profile: { email: golfer.account.email }, complete },
      round: { rounds: [await asked(`/api/v1/rounds/${round.id}`)], complete },
      analytics: { statistics: await asked('/api/v1/analytics/me'), complete },
      complete,
    });
    const { items } = await asked<{ items: { id: string; address: string }[] }>(
      '/api/v1/auth/sessions',
    );
    expect(body.auth.sessions).toMatchObject(items.map(({ id, address }) => ({ id, address })));
    expect(body.auth.auditEntries.at(-1)).toMatchObject({ action: 'account.exported', by: 'you' });
    const text = JSON.stringify(body);
    const hashes = await query<{ hash: string }>(
      'auth',
      'SELECT password_hash AS hash FROM account WHERE id = $1 UNION SELECT hash FROM known_device',
      [golfer.userId],
    );
    const canaries = [other.golfer.userId, other.golfer.account.email, golfer.account.password];
    for (const canary of [...canaries, golfer.token, ...hashes.map(({ hash }) => hash)]) {
      expect(text).not.toContain(canary);
    }
    expect(text).not.toContain(JSON.stringify(secrets.apps['auth']!.appApiToken).slice(1, -1));
  });

  it('is refused to an API key, and to whoever asks a sixth time', async () => {
    const golfer = await newGolfer({ verified: true });
    const key = await golfer.as<{ key: string }>('POST', '/api/v1/auth/account/api-keys', {
      name: 'all of it',
      scopes: ['rounds:read', 'analytics:read'],
    });
    expect(key.status).toBe(201);
    const byKey = await fetch(stack.address + PATH, {
      method: 'POST',
      headers: { 'x-api-key': key.body.key },
    });
    expect(byKey.status).toBe(403);
    expect((await golfer.as('GET', '/internal/own-data')).status).toBe(404);
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await take(golfer)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it('is no file while a service is away, nor one that looks whole where it dies meanwhile', async () => {
    const { golfer, round } = await played();
    await query(
      'round',
      `INSERT INTO round (id, version, state, owner_id, course_id, card_version, holes, played_on)
       SELECT gen_random_uuid(), 1, 'abandoned', owner_id, course_id, card_version, holes, played_on
       FROM round, generate_series(1, 50000) WHERE id = $1`,
      [round.id],
    );
    const answer = await fetch(stack.address + PATH, {
      method: 'POST',
      headers: { authorization: `Bearer ${golfer.token}` },
    });
    expect(answer.status).toBe(200);
    const reader = answer.body!.getReader();
    let text = '';
    const decoder = new TextDecoder();
    const readOn = async (enough: () => boolean) => {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        text += decoder.decode(piece.value as Uint8Array, { stream: true });
        if (enough()) return 'goes on';
      }
      return 'ended';
    };
    expect(await readOn(() => text.includes('"rounds":['))).toBe('goes on');
    await control({ do: 'stop', name: 'round' });
    try {
      const end = await readOn(() => false).catch(() => 'broken off');
      expect(end).toBe('broken off');
      expect(text.trimEnd().endsWith('"complete":true}')).toBe(false);
      expect(() => void JSON.parse(text)).toThrow();
      const away = await take(golfer);
      expect(away).toMatchObject({ status: 503, body: { code: 'upstream_unavailable' } });
    } finally {
      await control({ do: 'start', name: 'round' });
      await query('round', 'DELETE FROM round WHERE owner_id = $1 AND id <> $2', [
        golfer.userId,
        round.id,
      ]);
    }
    await expect.poll(async () => (await take(golfer)).status, { timeout: 20_000 }).toBe(200);
  });
});

describe('on the page', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await startBrowser()));
  afterAll(() => browser.close());

  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])(
    'it is asked for and fetched, behind a proof, and its owner is told (%s)',
    async (device, size) => {
      const { golfer } = await played();
      const { page, complaints } = await openPage(browser, size, '/login?next=/account');
      await logIn(page, golfer.account);
      const button = page.getByRole('button', { name: 'Download the file' });
      await button.waitFor();
      await query(
        'auth',
        `UPDATE session SET authenticated_at = now() - interval '1 hour' WHERE user_id = $1`,
        [golfer.userId],
      );
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Is it you?' }).waitFor();
      await expectAccessible(page);
      await page.keyboard.type(golfer.account.password);
      const download = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^golfroundpro-\d{4}-\d\d-\d\d\.json$/);
      const taken = JSON.parse(await readFile(await file.path(), 'utf8')) as Taken;
      expect(taken).toMatchObject({ userId: golfer.userId, complete: true });
      expect(taken.round.rounds).toHaveLength(1);
      await page.getByText(/^Saved as golfroundpro-/).waitFor();
      await expectAccessible(page);
      await page.getByText('Everything we keep about you').scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(stack.logs, '..', `own-data-${device}.png`) });
      const mails = () => readMails(stack.ports['mail-sink']!, golfer.account.email);
      await expect
        .poll(async () => (await mails()).map(({ text }) => text).join(), { timeout: 10_000 })
        .toContain('Everything that the club keeps about you');
      expect(complaints.filter((complaint) => !/status of 40[13]/.test(complaint))).toEqual([]);
      await page.context().close();
    },
  );
});
