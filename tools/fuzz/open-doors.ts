import { randomUUID } from 'node:crypto';
import { makeAdmin } from '../commands/admin.ts';
import { makeClient } from '../play/client.ts';
import type { Stack } from '../stack/start-stack.ts';

const PASSWORD = 'a quiet putting green';

/**
 * Registers somebody who may everything, so that the fuzzer gets behind every door: an admin with a
 * verified e-mail, who has just logged in. @returns the access token
 */
export async function openDoors(stack: Stack): Promise<string> {
  const send = makeClient(stack.address);
  const email = `${randomUUID()}@club.example`;
  const account = { email, password: PASSWORD };
  await send('POST', '/api/v1/auth/register', { body: { name: 'Fuzz Fuller', ...account } });
  await send('POST', '/api/v1/auth/email-verifications/confirm', {
    body: { token: await linkToken(stack, email) },
  });
  await makeAdmin(email, stack.layout.directory);
  const { accessToken } = await send<{ accessToken: string }>('POST', '/api/v1/auth/login', {
    body: account,
  });
  return accessToken;
}

async function linkToken({ ports }: Stack, email: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`http://127.0.0.1:${ports['mail-sink']}/mails?to=${email}`);
    const { items } = (await answer.json()) as { items: { links: string[] }[] };
    const token = items[0]?.links.map((link) => /#token=([\w-]+)/.exec(link)?.[1]).find(Boolean);
    if (token !== undefined) return token;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The mail with the link did not come.');
}
