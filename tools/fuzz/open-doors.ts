import { randomUUID } from 'node:crypto';
import { makeApi } from '../client/api.ts';
import { logIn } from '../client/log-in.ts';
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
  await api.POST('/api/v1/auth/email-verifications/confirm', { body: { token } });
  await makeAdmin(email, stack.layout.directory);
  return logIn(api, account);
}
