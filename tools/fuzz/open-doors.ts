import { randomUUID } from 'node:crypto';
import { TOTP } from 'otpauth';
import { answerOf, makeApi } from '../client/api.ts';
import { logIn } from '../client/log-in.ts';
import { sendOnce, withToken } from '../client/send.ts';
import { makeAdmin } from '../commands/admin.ts';
import { awaitMailedLink } from '../mail-sink/read-mails.ts';
import type { Stack } from '../stack/start-stack.ts';

const PASSWORD = 'a quiet putting green';

/**
 * Registers somebody who may everything, so that the fuzzer gets behind every door: an admin with a
 * verified e-mail, who has just logged in. @returns the access token
 */
export async function openDoors(stack: Stack): Promise<string> {
  const api = makeApi(stack.address);
  const email = `${randomUUID()}@club.example`;
  const account = { email, password: PASSWORD };
  await api.POST('/api/v1/auth/register', { body: { name: 'Fuzz Fuller', ...account } });
  const { token } = await awaitMailedLink(stack.ports['mail-sink']!, email, '/verify-email');
  await api.POST('/api/v1/auth/email-verifications/confirm', {
    body: { token, password: PASSWORD },
  });
  await makeAdmin(email, stack.layout.directory);
  return withSecondFactor(stack.address, account);
}

/** An admin may nothing with one factor. */
async function withSecondFactor(
  address: string,
  account: { email: string; password: string },
): Promise<string> {
  const token = await logIn(makeApi(address), account);
  const api = makeApi(address, withToken(sendOnce, token));
  const { secret } = await answerOf(api.POST('/api/v1/auth/account/totp'));
  const totp = new TOTP({ secret });
  const code = totp.generate();
  await answerOf(api.POST('/api/v1/auth/account/totp/confirm', { body: { code } }));
  const next = totp.generate({ timestamp: Date.now() + 30_000 });
  return logIn(makeApi(address), { ...account, code: next });
}
