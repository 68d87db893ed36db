import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ring } from '@golfroundpro/shared/domain/ring.ts';
import type { HashJob, HashResult } from '../passwords/hash-job.ts';
import {
  makePasswordHasher,
  PASSWORD_COST,
  type PasswordCost,
  type PasswordHasher,
} from '../passwords/password-hasher.ts';
import { makeWorkerPool, type WorkerPoolOptions } from '../passwords/worker-pool.ts';

const CHEAP: PasswordCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const PEPPER = randomBytes(32);

const LIMITS = { threads: 2, mostWaiting: 64, observeSeconds: () => undefined };

/** A pool that hashes: two threads, and no end of room to wait, unless told. */
const makeHashPool = (changed: Partial<WorkerPoolOptions<HashJob>> = {}) =>
  makeWorkerPool<HashJob, HashResult>({
    script: new URL('../passwords/hash-worker.ts', import.meta.url),
    ...LIMITS,
    ...changed,
  });

const ringOf = (current: string, ...keys: Buffer[]): Ring<Buffer> => ({
  current,
  byName: new Map(keys.map((key, index) => [`k${index + 1}`, key])),
});
const makeHasher = (cost: PasswordCost, pepper: Buffer) =>
  makePasswordHasher({ ...LIMITS, peppers: ringOf('k1', pepper), cost });

let hasher: PasswordHasher;
beforeAll(async () => void (hasher = await makeHasher(CHEAP, PEPPER)));
afterAll(() => hasher.close());

describe('makePasswordHasher', () => {
  it('hashes with argon2id at the cost of OWASP, and with the pepper', async () => {
    const costly = await makeHasher(PASSWORD_COST, PEPPER);
    const stored = await costly.hash('over the pond 7');
    expect(stored).toMatch(/^p1\$\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await costly.verify('over the pond 7', stored)).toBe(true);
    expect(await costly.verify('over the pond 8', stored)).toBe(false);
    await costly.close();
  });

  it('refuses what is too weak for its owner, and names the field', async () => {
    const owner = { name: 'Ann Mac Golfer', email: 'ann.mac@club.example' };
    await expect(hasher.hash('AnnMacGolfer', owner)).rejects.toMatchObject({
      code: 'invalid_request',
      options: { errors: [{ field: 'password', code: 'too_easy' }] },
    });
    await expect(hasher.hash('over the pond 7', owner)).resolves.toMatch(/^p1/);
  });

  it('gives two hashes of one password that differ', async () => {
    expect(await hasher.hash('same')).not.toBe(await hasher.hash('same'));
  });

  it('says no to every password with another pepper', async () => {
    const stored = await hasher.hash('over the pond 7');
    const other = await makeHasher(CHEAP, randomBytes(32));
    expect(await other.verify('over the pond 7', stored)).toBe(false);
    await other.close();
  });

  it('checks a hash that was made without pepper, and wants it anew', async () => {
    const stored = await hash('over the pond 7', CHEAP);
    expect(await hasher.verify('over the pond 7', stored)).toBe(true);
    expect(await hasher.verify('over the pond 8', stored)).toBe(false);
    expect(hasher.needsRehash(stored)).toBe(true);
  });

  it('hashes with the pepper that is current, checks with each, and wants a former one anew', async () => {
    const rotated = await makeHasher(CHEAP, PEPPER);
    const before = await rotated.hash('over the pond 7');
    rotated.use(ringOf('k2', PEPPER, randomBytes(32)));
    const after = await rotated.hash('over the pond 7');
    expect(after).toMatch(/^p2\$\$argon2id/);
    for (const stored of [before, after]) {
      expect(await rotated.verify('over the pond 7', stored)).toBe(true);
      expect(await rotated.verify('over the pond 8', stored)).toBe(false);
    }
    expect([before, after].map((stored) => rotated.needsRehash(stored))).toEqual([true, false]);
    expect(await hasher.verify('over the pond 7', after)).toBe(false);
    await rotated.close();
  });

  it.each<[string, PasswordCost, boolean]>([
    ['the same cost', CHEAP, false],
    ['more memory', { ...CHEAP, memoryCost: 128 }, true],
    ['more passes', { ...CHEAP, timeCost: 2 }, true],
    ['more threads', { ...CHEAP, parallelism: 2 }, true],
    ['less memory', { ...CHEAP, memoryCost: 32 }, false],
  ])('wants a hash anew when it should be of %s: %s → %s', async (_name, wanted, expected) => {
    const stored = await hasher.hash('over the pond 7');
    const later = await makeHasher(wanted, PEPPER);
    expect(later.needsRehash(stored)).toBe(expected);
    expect(await later.verify('over the pond 7', stored)).toBe(true);
    await later.close();
  });

  it('cuts nothing off, and knows one password however it was composed', async () => {
    const long = '⛳'.repeat(128);
    const stored = await hasher.hash(long);
    expect(await hasher.verify(long, stored)).toBe(true);
    expect(await hasher.verify('⛳'.repeat(127), stored)).toBe(false);
    expect(await hasher.verify('u\u0308ber', await hasher.hash('\u00fcber'))).toBe(true);
  });

  it.each([undefined, null])('says no when there is no hash: %s', async (none) => {
    expect(await hasher.verify('anything', none)).toBe(false);
  });
});

describe('makeWorkerPool', () => {
  const job = { password: 'over the pond 7', pepper: PEPPER, cost: CHEAP };

  it('lets a bounded number wait, refuses the rest at once, and does all that it took', async () => {
    const waiting: number[] = [];
    const seconds: number[] = [];
    const pool = makeHashPool({
      threads: 1,
      mostWaiting: 6,
      observeWaiting: (count) => waiting.push(count),
      observeSeconds: (_job, took) => seconds.push(took),
    });
    const taken = Array.from({ length: 7 }, () => pool.run(job));
    expect(() => pool.run(job)).toThrow(
      expect.objectContaining({ code: 'busy', status: 503 }) as Error,
    );
    expect(new Set(await Promise.all(taken)).size).toBe(7);
    expect(Math.max(...waiting)).toBe(6);
    expect(waiting.at(-1)).toBe(0);
    expect(seconds).toHaveLength(7);
    expect(await pool.run(job)).toMatch(/^\$argon2id\$/);
    await pool.close();
  });

  it('answers in the order of the jobs, also where one of them cannot be done', async () => {
    const pool = makeHashPool({ threads: 1 });
    const stored = (await pool.run(job)) as string;
    const verify = (password: string, passwordHash = stored) =>
      pool.run({ ...job, password, passwordHash });
    const answers = await Promise.allSettled([
      verify(job.password),
      verify('over the pond 8'),
      verify(job.password, 'no hash'),
      verify(job.password),
    ]);
    expect(answers).toMatchObject([
      { value: true },
      { value: false },
      { status: 'rejected' },
      { value: true },
    ]);
    await pool.close();
  });

  it('rejects the job of a thread that ends, and starts another for the next', async () => {
    const pool = makeHashPool({ threads: 1 });
    await pool.run(job);
    const slow = pool.run({ ...job, cost: { ...PASSWORD_COST, timeCost: 100 } });
    const ended = expect(slow).rejects.toThrow('has ended');
    await pool.close();
    await ended;
    expect(await pool.run(job)).toMatch(/^\$argon2id\$/);
    await pool.close();
  });

  it('tells what fails, without the password', async () => {
    const pool = makeHashPool({ threads: 1 });
    const broken = pool.run({ ...job, passwordHash: 'no hash' });
    const error = await broken.catch((thrown: unknown) => thrown as Error);
    expect(error).toBeInstanceOf(Error);
    expect(String((error as Error).stack)).not.toContain(job.password);
    expect(await pool.run(job)).toMatch(/^\$argon2id\$/);
    await pool.close();
  });

  it.runIf(process.platform === 'linux')('gives way: only its own threads go last', async () => {
    const before = await threadsThatGoLast();
    const pool = makeHashPool();
    await Promise.all([pool.run(job), pool.run(job)]);
    expect((await threadsThatGoLast()) - before).toBe(2);
    await pool.run(job);
    expect((await threadsThatGoLast()) - before).toBe(2);
    expect(getPriority()).toBeLessThan(19);
    await pool.close();
  });
});

/** Field 19 of /proc/self/task/<id>/stat is the nice value (proc_pid_stat(5)). */
async function threadsThatGoLast(): Promise<number> {
  const ids = await readdir('/proc/self/task');
  const stats = ids.map((id) => readFile(`/proc/self/task/${id}/stat`, 'utf8').catch(() => ''));
  const afterName = (stat: string) => stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (await Promise.all(stats)).filter((stat) => afterName(stat)[16] === '19').length;
}
