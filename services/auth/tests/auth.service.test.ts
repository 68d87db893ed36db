import request from 'supertest';
import { documentedMetrics, registeredMetrics } from '@golfroundpro/shared/testing/metrics-doc.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureDemoAccounts } from '../demo-account.ts';
import { PASSWORD_COST } from '../passwords/password-hasher.ts';
import { startAuth, type TestAuth } from './start-auth.ts';

const DEMO = { email: 'demo@golfroundpro.example', password: 'fairway-demo-2026' };
const DEMO_STAFF = { email: 'staff@golfroundpro.example', password: 'greenkeeper-demo-2026' };

let auth: TestAuth;
beforeAll(async () => {
  auth = await startAuth({ seedDemo: true }, { passwordCost: PASSWORD_COST });
});
afterAll(() => auth.stop());

describe('auth', () => {
  it('has the demo accounts when it is asked for them, with hashes at full cost', async () => {
    await request(auth.app).post('/api/v1/auth/login').send(DEMO).expect(200);
    await request(auth.app).post('/api/v1/auth/login').send(DEMO_STAFF).expect(200);
    const accounts = await auth.rows(
      'SELECT name, roles, password_hash FROM account ORDER BY name',
    );
    const password_hash = expect.stringMatching(
      /^p1\$\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    ) as string;
    expect(accounts).toEqual([
      { name: 'Demo Golfer', roles: ['golfer'], password_hash },
      { name: 'Demo Greenkeeper', roles: ['golfer', 'staff'], password_hash },
    ]);
  });

  it('has verified demo accounts, also where they were made before', async () => {
    const unverified = () => auth.rows('SELECT FROM account WHERE email_verified_at IS NULL');
    expect(await unverified()).toEqual([]);
    await auth.rows('UPDATE account SET email_verified_at = NULL');
    await ensureDemoAccounts(auth.context.pool, auth.context.passwords);
    expect(await unverified()).toEqual([]);
    const told = await auth.rows(`
      SELECT count(*)::integer AS times FROM event WHERE type = 'golf.user.UserVerified.v1'
      GROUP BY aggregate_id`);
    expect(told).toEqual([{ times: 2 }, { times: 2 }]);
  });

  it('says busy when too many passwords wait, and answers other requests meanwhile', async () => {
    const flood = Array.from({ length: 100 }, (_, i) =>
      request(auth.app)
        .post('/api/v1/auth/login')
        .send({ email: `nobody-${i}@club.example`, password: 'wrong one' }),
    );
    const statuses = Promise.all(flood.map(async (login) => (await login).status));
    await request(auth.app).get('/.well-known/jwks.json').expect(200);
    const counts = Object.groupBy(await statuses, String);
    expect(counts['503']?.length).toBeGreaterThan(0);
    expect(counts['401']?.length).toBeGreaterThanOrEqual(66);
    expect(Object.keys(counts).sort()).toEqual(['401', '503']);
    await request(auth.app).post('/api/v1/auth/login').send(DEMO).expect(200);
  });

  it('lives, and is not ready without its sidecar', async () => {
    await request(auth.app).get('/health').expect(200);
    const answer = await request(auth.app).get('/ready').expect(503);
    expect(answer.body).toMatchObject({ dependencies: { postgres: 'ok', sidecar: 'unavailable' } });
  });

  it('documents its metrics', async () => {
    const documented = await documentedMetrics(new URL('../METRICS.md', import.meta.url));
    expect(documented).toEqual(registeredMetrics(auth.context.metrics.registry));
  });
});
