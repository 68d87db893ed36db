import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { person, startOnboarder, userIdOf, type TestOnboarder } from './start-onboarder.ts';

let onboarder: TestOnboarder;
let redis: Redis;
beforeAll(async () => {
  onboarder = await startOnboarder();
  const logger = makeLogger({ service: 'test', level: 'silent' });
  redis = makeRedis(testSetting('TEST_REDIS_CACHE_URL'), logger);
});
afterAll(async () => {
  redis.disconnect();
  await onboarder.stop();
});

const keyOf = (emailKey: string) =>
  onboarder.knownPrefix + onboarder.context.keys.emailDigest(emailKey);
const count = async (emailKey: string) =>
  (await onboarder.rows('SELECT FROM registration WHERE email_key = $1', [emailKey])).length;

describe('an e-mail that is taken', () => {
  it('is refused in whatever spelling, with the field', async () => {
    const typed = person();
    await onboarder.register(typed).expect(201);
    for (const email of [
      typed.email,
      typed.email.toUpperCase(),
      typed.email.replace('@', '+golf@'),
      ` ${typed.email} `,
    ]) {
      const answer = await onboarder.register({ ...typed, email }).expect(409);
      expect(answer.body).toMatchObject({
        ...{ status: 'error', code: 'already_registered' },
        errors: [{ field: 'email', code: 'has_account' }],
      });
    }
  });

  it('is refused by Redis alone once it is committed', async () => {
    const typed = person();
    await onboarder.register(typed).expect(201);
    await expect.poll(() => redis.get(keyOf(typed.email))).toBe('taken');
    const { pool } = onboarder.context;
    await pool.query('DELETE FROM registration WHERE email_key = $1', [typed.email]);
    await onboarder.register(typed).expect(409);
  });

  it('is refused by PostgreSQL when Redis has lost it', async () => {
    const typed = person();
    await onboarder.register(typed).expect(201);
    await expect.poll(() => redis.get(keyOf(typed.email))).toBe('taken');
    await redis.del(keyOf(typed.email));
    await onboarder.register(typed).expect(409);
    expect(await count(typed.email)).toBe(1);
    await expect.poll(() => redis.get(keyOf(typed.email))).toBe('taken');
  });

  it('is taken once by many at the same moment', async () => {
    const typed = person();
    const answers = await Promise.all(Array.from({ length: 30 }, () => onboarder.register(typed)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(29);
    expect(await count(typed.email)).toBe(1);
  });

  it('is decided without Redis too', async () => {
    const alone = await startOnboarder({ redisCacheUrl: 'redis://localhost:1' });
    const typed = person();
    const answers = await Promise.all([alone.register(typed), alone.register(typed)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    await alone.stop();
  });
});

it('nobody is barred by a request that died between Redis and PostgreSQL', async () => {
  const typed = person();
  await redis.set(keyOf(typed.email), randomUUID(), 'PX', 10_000);
  await onboarder.register(typed).expect(201);
});

describe('an Idempotency-Key', () => {
  it('gets the first answer again, and has no second effect', async () => {
    const [typed, key] = [person(), randomUUID()];
    const first = await onboarder.register(typed, { 'idempotency-key': key }).expect(201);
    await expect.poll(() => redis.get(keyOf(typed.email))).toBe('taken');
    const again = await onboarder.register(typed, { 'idempotency-key': key }).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.get('location')).toBe(first.get('location'));
    expect(again.get('idempotency-replayed')).toBe('true');
    await redis.del(keyOf(typed.email));
    const behindRedis = await onboarder.register(typed, { 'idempotency-key': key }).expect(201);
    expect(behindRedis.body).toEqual(first.body);
    expect(await count(typed.email)).toBe(1);
  });

  it('gives all who come at the same moment one answer', async () => {
    const [typed, key] = [person(), randomUUID()];
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => onboarder.register(typed, { 'idempotency-key': key })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(userIdOf)).size).toBe(1);
    expect(await count(typed.email)).toBe(1);
  });

  it('gives each of many who come again at one moment their own', async () => {
    const people = Array.from({ length: 20 }, () => ({ typed: person(), key: randomUUID() }));
    const come = () =>
      Promise.all(
        people.map(({ typed, key }) => onboarder.register(typed, { 'idempotency-key': key })),
      );
    const first = await come();
    await expect.poll(() => redis.get(keyOf(people.at(-1)!.typed.email))).toBe('taken');
    expect((await come()).map(userIdOf)).toEqual(first.map(userIdOf));
    for (const one of people) one.key = randomUUID();
    expect(new Set((await come()).map(({ status }) => status))).toEqual(new Set([409]));
  });

  it('is for one request alone', async () => {
    const key = randomUUID();
    await onboarder.register(person(), { 'idempotency-key': key }).expect(201);
    const other = await onboarder.register(person(), { 'idempotency-key': key }).expect(422);
    expect(other.body).toMatchObject({ status: 'error', code: 'idempotency_key_reused' });
  });

  it('keeps no personal data', async () => {
    const [typed, key] = [person({ thaiId: '1234567890121' }), randomUUID()];
    await onboarder.register(typed, { 'idempotency-key': key }).expect(201);
    const kept = JSON.stringify(
      await onboarder.rows('SELECT * FROM idempotency WHERE key = $1', [key]),
    );
    for (const text of [typed.email, 'Moira', '812345678', '1234567890121']) {
      expect(kept).not.toContain(text);
    }
  });
});

describe('where duplicates are quiet', () => {
  let quiet: TestOnboarder;
  beforeAll(async () => void (quiet = await startOnboarder({ duplicates: 'quiet' })));
  afterAll(() => quiet.stop());

  const told = (userId: string) =>
    quiet.rows<{ data: object }>(
      `SELECT data FROM event WHERE aggregate_id = $1
       AND type = 'golf.registration.RegistrationRepeated.v1'`,
      [userId],
    );

  it('everybody is answered alike, and who has the e-mail is told, once a day', async () => {
    const typed = person();
    const first = await quiet.register(typed).expect(201);
    const owner = userIdOf(first);
    const second = await quiet.register({ ...typed, name: 'Somebody Else' }).expect(201);
    const shape = ({ headers, body }: typeof first) => {
      const { message, data } = body as { message: string; data: object };
      return { names: Object.keys(headers), message, keys: Object.keys(data) };
    };
    expect(shape(second)).toEqual(shape(first));
    expect(userIdOf(second)).not.toBe(owner);
    await quiet.register(typed).expect(201);
    expect(await told(owner)).toEqual([{ data: { userId: owner } }]);
    quiet.pass(25 * 60 * 60 * 1000);
    await quiet.register(typed).expect(201);
    expect(await told(owner)).toHaveLength(2);
    expect(await quiet.rows('SELECT name FROM registration')).toEqual([{ name: 'Moira Fraser' }]);
  });
});
