import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMails } from '../tools/mail-sink/read-mails.ts';
import { newGolfer } from './golfer.ts';
import { startOwnOnboarder } from './own-onboarder.ts';
import { query, stack } from './stack.ts';

let onboarder: Awaited<ReturnType<typeof startOwnOnboarder>>;
beforeAll(async () => void (onboarder = await startOwnOnboarder({ DUPLICATES: 'quiet' })));
afterAll(() => onboarder.stop());

/** Registers where nobody is told who is in already. */
async function register(email: string): Promise<string> {
  const body = { name: 'Robin Greene', email, phoneNumber: '081 234 5678' };
  const answer = await fetch(`${onboarder.address}/api/v1/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('location')).toBeNull();
  return ((await answer.json()) as { data: { userID: string } }).data.userID;
}

const messageIds = async (email: string) =>
  (await readMails(stack.ports['mail-sink']!, email)).map(({ messageId }) => messageId);

it('tells whoever has an account by mail that somebody registered with their e-mail, and how to log in', async () => {
  const { userId, account } = await newGolfer({ verified: true });
  expect(await register(account.email)).not.toBe(userId);
  const mail = async () =>
    (await readMails(stack.ports['mail-sink']!, account.email)).find(({ messageId }) =>
      messageId.startsWith(`<repeated.${userId}.`),
    );
  await expect.poll(mail, { timeout: 30_000 }).toBeDefined();
  const paths = (await mail())!.links.map((link) => new URL(link).pathname);
  expect(paths).toEqual(expect.arrayContaining(['/login', '/forgot-password']));
});

it('sends whoever has not confirmed the mail that asks to confirm once more', async () => {
  const email = `${randomUUID()}@club.example`;
  const userId = await register(email);
  const confirmation = (n: number) =>
    expect.stringContaining(`<confirmation.${userId}.${n}@`) as string;
  const within = { timeout: 30_000 };
  await expect.poll(() => messageIds(email), within).toEqual([confirmation(1)]);
  await register(email);
  await expect
    .poll(async () => (await messageIds(email)).toSorted(), within)
    .toEqual([confirmation(1), confirmation(2)]);
  await register(email);
  const sql = 'SELECT kind, n FROM mail WHERE user_id = $1 ORDER BY kind, n';
  expect(await query('notification', sql, [userId])).toEqual([
    ...[1, 2].map((n) => ({ kind: 'confirmation', n })),
    { kind: 'repeated', n: null },
  ]);
});
