import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { allRoutes } from '../tools/generate/all-routes.ts';
import { awaitMailedLink } from '../tools/mail-sink/read-mails.ts';
import { call, newGolfer } from './golfer.ts';
import { stack } from './stack.ts';

/** Inputs that are no fields: what a careless line would log whole. */
const HEADERS = [
  'authorization',
  'cookie',
  'x-api-key',
  'idempotency-key',
  'if-match',
  'user-agent',
];

async function logs(): Promise<Map<string, string>> {
  const names = await readdir(stack.logs);
  const texts = await Promise.all(names.map((name) => readFile(join(stack.logs, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index]!]));
}

/** The logs that have any of these, each with what it has. */
async function leaks(canaries: string[]): Promise<string[]> {
  return [...(await logs())].flatMap(([name, text]) =>
    canaries.filter((canary) => text.includes(canary)).map((canary) => `${name}: ${canary}`),
  );
}

/** A body with one text after the other replaced, each time the rest as it was. */
function* plantInto(value: unknown, plant: (text: string) => unknown): Generator<unknown> {
  if (typeof value === 'string') yield plant(value);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const planted of plantInto(item, plant)) yield value.with(index, planted);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      for (const planted of plantInto(item, plant)) yield { ...value, [name]: planted };
    }
  }
}

/** Every request that has the canary in one of the route's inputs. */
function requestsOf(route: Route, canary: string) {
  const method = route.method.toUpperCase();
  const example = route.path.replaceAll(/:\w+/g, randomUUID());
  const { properties = {} } = (route.query ?? {}) as { properties?: object };
  const fields = Object.keys(properties);
  const body = route.examples?.body;
  const some = body === undefined ? {} : { body };
  return [
    { method, path: route.path.replaceAll(/:\w+/g, canary), ...some },
    ...fields.map((field) => ({ method, path: `${example}?${field}=${canary}`, ...some })),
    ...HEADERS.map((name) => ({ method, path: example, headers: { [name]: canary }, ...some })),
    // Where an e-mail must be, it has the form of one.
    ...[...plantInto(body, (text) => (text.includes('@') ? `${canary}@club.example` : canary))]
      .slice(0, 60)
      .map((planted) => ({ method, path: example, body: planted })),
  ];
}

it('logs nothing of what was sent, in whichever input it came', async () => {
  const canary = `canary${randomUUID().replaceAll('-', '')}`;
  const { token } = await newGolfer();
  let sent = 0;
  for (const route of Object.values(await allRoutes()).flat()) {
    if (route.internal || route.path.startsWith('/api/v1/live')) continue;
    // Its own account is not to be ended by the way.
    if (route.method === 'delete' && /account$|sessions$/.test(route.path)) continue;
    for (const { method, path, ...options } of requestsOf(route, canary)) {
      const signedIn =
        'headers' in options && 'authorization' in (options.headers as object) ? {} : { token };
      const reply = await call(method, path, { ...signedIn, ...options });
      expect(reply.status, `${method} ${path}`).toBeLessThan(500);
      sent++;
    }
  }
  expect(sent).toBeGreaterThan(500);
  expect(await leaks([canary])).toEqual([]);
}, 300_000);

it('logs no real secret on its way: password, tokens, links, codes, seeds, keys', async () => {
  const { account } = await newGolfer({ verified: true });
  const login = await call<Record<string, string>>('POST', '/api/v1/auth/login', {
    body: { ...account, tokenDelivery: 'body' },
  });
  const { accessToken: token = '', refreshToken = '' } = login.body;
  const as = <T>(method: string, path: string, body?: unknown) =>
    call<T>(method, `/api/v1/auth${path}`, { token, ...(body === undefined ? {} : { body }) });
  const enrolled = await as<{ secret: string }>('POST', '/account/totp');
  const code = new TOTP({ secret: enrolled.body.secret }).generate();
  const confirmed = await as<{ backupCodes: string[] }>('POST', '/account/totp/confirm', { code });
  const apiKey = await as<{ key: string }>('POST', '/account/api-keys', {
    name: 'canary',
    scopes: ['rounds:read'],
  });
  await call('GET', '/api/v1/rounds', { headers: { 'x-api-key': apiKey.body.key } });
  await as('POST', '/step-up', { password: 'a wrong one, canary', code: '000000' });
  await call('POST', '/api/v1/auth/password-resets', { body: { email: account.email } });
  const sink = stack.ports['mail-sink']!;
  const { token: link } = await awaitMailedLink(sink, account.email, '/set-password');
  await call('POST', '/api/v1/auth/password-resets/confirm', {
    body: { token: link, password: 'another quiet putting green' },
  });
  await call('POST', '/api/v1/auth/refresh', { body: { refreshToken } });
  const secrets = [
    ...[account.password, 'another quiet putting green', 'a wrong one, canary', account.email],
    ...[token, refreshToken, enrolled.body.secret, apiKey.body.key, link],
    ...confirmed.body.backupCodes,
  ];
  expect(secrets.every((secret) => secret.length > 8)).toBe(true);
  expect(await leaks(secrets)).toEqual([]);
});
