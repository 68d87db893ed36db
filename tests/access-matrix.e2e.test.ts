import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import { checkoutRoot } from '../tools/stack/layout.ts';
import { allRoutes } from '../tools/generate/all-routes.ts';
import { STRANGERS } from './access-matrix/bad-tokens.ts';
import type { Row, Target } from './access-matrix/row.ts';
import { makeWorld, MEMBERS, type World } from './access-matrix/world.ts';
import { secrets, stack } from './stack.ts';

const MATRIX = await readMatrix();
const ROUTES = await allRoutes();
const CALLERS = [...STRANGERS, ...MEMBERS];
const BAD_TOKENS: string[] = STRANGERS.filter((caller) => caller !== 'anonymous');
/** What an answer says of who asks; what else it says is another test's. */
const REFUSALS = [401, 403, 404];

const rows = Object.entries(MATRIX).flatMap(([service, list]) =>
  list.map((row) => ({ service, row, name: `${service}: ${row.route}` })),
);

/** Each service says it of itself, in tests/access-rows.ts; auth last, for its last rows end accounts. */
async function readMatrix(): Promise<Record<string, Row[]>> {
  const files = globSync('services/*/tests/access-rows.ts', { cwd: checkoutRoot });
  const matrix = files.map(async (file) => {
    const { ACCESS_ROWS } = (await import(join(checkoutRoot, file))) as { ACCESS_ROWS: Row[] };
    return [file.split('/')[1]!, ACCESS_ROWS] as const;
  });
  const isAuth = ([service]: readonly [string, Row[]]) => (service === 'auth' ? 1 : 0);
  const sorted = (await Promise.all(matrix)).sort((one, other) => isAuth(one) - isAuth(other));
  return Object.fromEntries(sorted);
}

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

async function statusOf(address: string, row: Row, headers: Record<string, string>) {
  const { path, body }: Target = await row.target(world);
  const stop = new AbortController();
  const response = await fetch(address + path, {
    method: row.route.split(' ')[0]!,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
    redirect: 'manual',
    signal: stop.signal,
  });
  // A live stream would never end.
  stop.abort();
  return response.status;
}

const bearer = (caller: (typeof CALLERS)[number]): Record<string, string> =>
  caller === 'anonymous' ? {} : { authorization: `Bearer ${world.tokens[caller]}` };

it('has a row for every route of every service, and none besides', () => {
  for (const [service, routes] of Object.entries(ROUTES)) {
    const there = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort();
    expect((MATRIX[service] ?? []).map(({ route }) => route).sort(), service).toEqual(there);
  }
});

/** Which services may ask: all that declare it, unless some are named. */
function mayAsk({ allow }: Row, caller: string): boolean {
  if (allow === 'service') return true;
  return typeof allow === 'object' && 'callers' in allow && allow.callers.includes(caller);
}

const inside = rows.filter(
  ({ row: { allow } }) =>
    typeof allow === 'string' || (typeof allow === 'object' && 'callers' in allow),
);

describe.each(inside)('$name', ({ service, row }) => {
  const isForSidecar = row.allow === 'sidecar';

  it(`is for ${isForSidecar ? 'the sidecar' : 'declared services'} alone`, async () => {
    const direct = `http://127.0.0.1:${stack.ports[service]}`;
    const { appApiToken, daprApiToken } = secrets.apps[service]!;
    const sidecar = { 'dapr-api-token': appApiToken };
    const shown = Object.entries(secrets.callers[service]!).map(([name, token]) => ({
      isRight: mayAsk(row, name),
      headers: { [CALLER_TOKEN_HEADER]: token },
    }));
    const shownBy = (may: boolean) =>
      shown.filter(({ isRight }) => isRight === may).map(({ headers }) => headers);
    const right = isForSidecar ? [sidecar] : shownBy(true);
    const wrong = isForSidecar ? shownBy(false) : [sidecar, ...shownBy(false)];
    for (const caller of CALLERS) {
      expect(await statusOf(direct, row, bearer(caller)), caller).toBe(401);
      const through = await statusOf(stack.address, row, { ...bearer(caller), ...right[0] });
      expect([401, 404, 405], `${caller} through the gateway`).toContain(through);
    }
    for (const headers of [...wrong, { 'dapr-api-token': daprApiToken }]) {
      expect(await statusOf(direct, row, headers)).toBe(401);
    }
    for (const headers of right) expect(await statusOf(direct, row, headers)).not.toBe(401);
  });
});

describe.each(rows.filter(({ row }) => typeof row.allow === 'object' && 'public' in row.allow))(
  '$name',
  ({ row }) => {
    it('is for everybody', async () => {
      const { public: status, heedsToken } = row.allow as { public: number; heedsToken?: true };
      for (const caller of CALLERS) {
        const expected = heedsToken && BAD_TOKENS.includes(caller) ? 401 : status;
        expect(await statusOf(stack.address, row, bearer(caller)), caller).toBe(expected);
      }
    });
  },
);

const forUsers = rows.filter(({ row }) => Array.isArray(row.allow));
/** What the gateway asks with the token of the one it asks for. */
const isInternal = ({ route }: Row) => route.includes(' /internal/');

describe.each(forUsers.filter(({ row }) => isInternal(row)))('$name', ({ row }) => {
  it('is not there for clients', async () => {
    for (const caller of CALLERS) {
      expect(await statusOf(stack.address, row, bearer(caller)), caller).toBe(404);
    }
  });
});

// Last, because the last rows of auth end the accounts of those who call.
describe.each(forUsers)('$name', ({ service, row }) => {
  const addresses = () => {
    const direct = `http://127.0.0.1:${stack.ports[service]}`;
    if (isInternal(row)) return [direct];
    return service === 'gateway' || row.once ? [stack.address] : [stack.address, direct];
  };

  it('lets in whom it should, at the gateway and at the service', async () => {
    for (const address of addresses()) {
      for (const caller of STRANGERS) {
        expect(await statusOf(address, row, bearer(caller)), caller).toBe(401);
      }
      for (const caller of MEMBERS) {
        const status = await statusOf(address, row, bearer(caller));
        if ((row.allow as readonly string[]).includes(caller)) {
          expect(REFUSALS, `${caller} gets ${status}`).not.toContain(status);
          expect(status, caller).toBeLessThan(500);
        } else expect([403, 404], `${caller} gets ${status}`).toContain(status);
      }
    }
  });
});
