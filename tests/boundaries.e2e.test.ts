import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { componentNames } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { allRoutes } from '../tools/generate/all-routes.ts';
import { SERVICES } from '../tools/services/declared.ts';
import { TOPICS, type Topic } from '../tools/services/topics.ts';
import { usesPubsub } from '../tools/services/uses.ts';
import { call, newGolfer } from './golfer.ts';
import { readLogOf, secrets, stack } from './stack.ts';

const sidecar = (app: string, path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${stack.ports[`${app}-daprd`]}/v1.0${path}`, {
    ...init,
    headers: {
      'dapr-api-token': secrets.apps[app]!.daprApiToken,
      'content-type': 'application/json',
    },
  });

const INTERNAL_ROUTES = Object.entries(await allRoutes()).flatMap(([service, routes]) =>
  routes
    // What is left out of the reference alone, such as a page without JavaScript, is for everybody.
    .filter(({ internal, auth }) => internal && auth !== 'public')
    .map(({ method, path, auth, callers }) => ({
      ...{ service, auth, callers, method: method.toUpperCase() },
      path: path.replaceAll(/:\w+/g, randomUUID()),
    })),
);

describe('from outside', () => {
  it.each([
    ['GET', '/internal/events'],
    ['GET', '/api/v1/../../internal/events'],
    ['GET', '/api/v1/rounds/..%2f..%2finternal/events'],
    ['POST', '/events/rounds'],
    ['GET', '/dapr/subscribe'],
    ['GET', '/api/v1/internal/events'],
  ])('%s %s reaches no internal route', async (method, path) => {
    for (const { appApiToken } of Object.values(secrets.apps)) {
      const reply = await call(method, path, { headers: { 'dapr-api-token': appApiToken } });
      expect([400, 401, 404, 405]).toContain(reply.status);
    }
  });

  it('a forged event is refused by analytics itself', async () => {
    const forged = await fetch(`http://127.0.0.1:${stack.ports['analytics']}/events/rounds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"entries":[]}',
    });
    expect(forged.status).toBe(401);
  });
});

describe('a sidecar', () => {
  it('answers nobody without its token', async () => {
    const port = stack.ports['round-daprd'];
    const reply = await fetch(`http://127.0.0.1:${port}/v1.0/secrets/secrets-round/round`);
    expect(reply.status).toBe(401);
  });

  it.each(SERVICES)('of $name publishes only to its own topics', async (service) => {
    const { name: app } = service;
    const isOwn = ({ producers }: Topic) => producers.includes(app);
    const others = TOPICS.filter((topic) => !isOwn(topic));
    expect(others.length).toBeGreaterThan(0);
    for (const { name } of others) {
      const path = `/publish/${componentNames(app).pubsub}/${name}`;
      const answer = await sidecar(app, path, { method: 'POST', body: '{}' });
      // Closed to it, or there is nothing that could publish.
      expect(answer.status, name).toBe(usesPubsub(service) ? 403 : 404);
    }
  });
});

it('no password and no token is in any log', async () => {
  const golfer = await newGolfer();
  await golfer.as('GET', '/api/v1/courses');
  const logs = await Promise.all(SERVICES.map(({ name }) => readLogOf(name)));
  const tokens = [
    ...Object.values(secrets.apps).flatMap(({ daprApiToken, appApiToken }) => [
      daprApiToken,
      appApiToken,
    ]),
    ...Object.values(secrets.callers).flatMap((callers) => Object.values(callers)),
  ];
  for (const secret of [golfer.account.password, golfer.token, ...tokens]) {
    expect(logs.some((log) => log.includes(secret))).toBe(false);
  }
});

describe('the tokens of one app', () => {
  const names = SERVICES.map(({ name }) => name);
  const pairs = names.flatMap((one) =>
    names.filter((other) => other !== one).map((other) => [one, other] as const),
  );
  /** All that the processes of an app know. */
  const tokensOf = (app: string): string[] => [
    secrets.apps[app]!.daprApiToken,
    secrets.apps[app]!.appApiToken,
    ...Object.values(secrets.callers).flatMap((callers) => callers[app] ?? []),
    ...Object.values(secrets.callers[app]!),
  ];

  it.each(pairs)('%s do not open the sidecar of %s', async (app, other) => {
    const port = stack.ports[`${other}-daprd`];
    for (const token of tokensOf(app)) {
      const answer = await fetch(`http://127.0.0.1:${port}/v1.0/metadata`, {
        headers: { 'dapr-api-token': token },
      });
      expect(answer.status).toBe(401);
    }
  });

  const undeclared = pairs.flatMap(([app, other]) =>
    INTERNAL_ROUTES.filter(({ service }) => service === other).map(
      ({ method, path, auth, callers }) => {
        const mayAsk = auth === 'service' && (callers?.includes(app) ?? true);
        return [app, other, method, path, mayAsk] as const;
      },
    ),
  );
  expect(undeclared.length).toBeGreaterThan(10);

  it.each(undeclared)('%s at %s: %s %s takes only the one declared for it', async (...row) => {
    const [app, other, method, path, mayAsk] = row;
    const declared = secrets.callers[other]![app];
    for (const token of tokensOf(app)) {
      for (const header of ['dapr-api-token', CALLER_TOKEN_HEADER]) {
        const answer = await fetch(`http://127.0.0.1:${stack.ports[other]}${path}`, {
          method,
          headers: { [header]: token },
        });
        await answer.body?.cancel();
        const isTheOne = mayAsk && header === CALLER_TOKEN_HEADER && token === declared;
        if (isTheOne) expect(answer.status).not.toBe(401);
        else expect(answer.status, header).toBe(401);
      }
    }
  });
});
