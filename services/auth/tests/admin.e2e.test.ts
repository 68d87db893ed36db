import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { call } from '../../../tests/golfer.ts';
import { withSecondFactor } from '../../../tests/second-factor.ts';
import { stackDirectory } from '../../../tests/stack.ts';
import { makeAdmin } from '../../../tools/commands/admin.ts';

const account = { email: `${randomUUID()}@club.example`, password: 'behind the old oak' };

async function tokenOf(): Promise<string> {
  const reply = await call<{ accessToken: string }>('POST', '/api/v1/auth/login', {
    body: { ...account, tokenDelivery: 'body' },
  });
  expect(reply.status).toBe(200);
  return reply.body.accessToken;
}

describe('npm run admin', () => {
  it('makes an account of the stack an admin, and ends what it was before', async () => {
    await call('POST', '/api/v1/auth/register', { body: { name: 'Ada Min', ...account } });
    const token = await tokenOf();
    const accounts = async (as: string) =>
      (await call('GET', '/api/v1/auth/accounts', { token: as })).status;
    expect(await accounts(token)).toBe(403);
    expect(await makeAdmin(account.email, stackDirectory)).toContain('is an admin now');
    const ofOneFactor = await tokenOf();
    expect(await accounts(ofOneFactor)).toBe(403);
    expect(await accounts(await withSecondFactor({ account, token: ofOneFactor }))).toBe(200);
    await expect.poll(() => accounts(token), { timeout: 5000 }).toBe(401);
    expect(await makeAdmin(account.email, stackDirectory)).toContain('is an admin already');
  });

  it('says when nobody has the e-mail', async () => {
    const nobody = makeAdmin('nobody@club.example', stackDirectory);
    await expect(nobody).rejects.toThrow('Nobody has the e-mail nobody@club.example');
  });
});
