import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestDatabase } from '@golfroundpro/shared/testing/test-database.ts';
import { makeSizes, BrokenPicture } from '../avatars/make-sizes.ts';
import { createQueueDatabase, startWorker, type TestWorker } from './start-worker.ts';

let database: TestDatabase;
let worker: TestWorker;
/** What profile keeps, and what was brought to it. */
const uploads = new Map<string, Buffer>();
const brought: { url: string; pictures?: { size: number; webp: string }[] }[] = [];
const profile = createServer((req, res) => {
  const { url = '', method } = req;
  const original = uploads.get(url.split('/')[3]!);
  if (!original) return void res.writeHead(404).end();
  if (method === 'GET')
    return void res.end(JSON.stringify({ original: original.toString('base64') }));
  void req.toArray().then((pieces: Buffer[]) => {
    brought.push({ url, ...(JSON.parse(String(Buffer.concat(pieces))) as object) });
    res.end('{}');
  });
});
beforeAll(async () => {
  await once(profile.listen(0, '127.0.0.1'), 'listening');
  database = await createQueueDatabase();
  const url = `http://127.0.0.1:${(profile.address() as AddressInfo).port}`;
  worker = await startWorker({ database, urls: { profile: url } });
});
afterAll(async () => {
  await worker.context.close();
  await database.drop();
  profile.closeAllConnections();
  profile.close();
});

const SIZES = [64, 192, 512];
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a7' } });
let sequence = 0;
const uploaded = (avatarId: string) => ({
  type: 'golf.profile.AvatarUploaded.v1',
  sequence: ++sequence,
  data: { userId: randomUUID(), avatarId, sizes: SIZES },
});
const jobs = async () =>
  (
    await worker.context.pool.query<{ state: string }>(
      `SELECT state FROM job WHERE kind = 'avatar_sizes'`,
    )
  ).rows;

it('brings the sizes of a picture once, however often its event comes', async () => {
  const avatarId = randomUUID();
  uploads.set(avatarId, await plain(900, 600).jpeg().toBuffer());
  const event = uploaded(avatarId);
  expect(await worker.hear('/events/avatars', event, event)).toEqual(['SUCCESS', 'SUCCESS']);
  await worker.hear('/events/avatars', event);
  await expect.poll(() => brought, { timeout: 10_000 }).toHaveLength(1);
  expect(brought[0]!.pictures!.map(({ size }) => size)).toEqual(SIZES);
  await expect.poll(jobs).toEqual([{ state: 'done' }]);
});

it('says of a broken picture that it is none, and lets go what is not wanted any more', async () => {
  brought.length = 0;
  const avatarId = randomUUID();
  uploads.set(avatarId, Buffer.from('no picture at all'));
  await worker.hear('/events/avatars', uploaded(avatarId), uploaded(randomUUID()));
  const done = [{ state: 'done' }, { state: 'done' }, { state: 'done' }];
  await expect.poll(jobs, { timeout: 10_000 }).toEqual(done);
  expect(brought).toEqual([{ url: `/internal/avatars/${avatarId}/refused` }]);
});

it.each(['png', 'jpeg', 'webp'] as const)(
  'makes upright squares of %s, without what a camera notes',
  async (format) => {
    const picture = plain(300, 200).withExif({ IFD0: { Copyright: 'whose it is' } });
    const original = await picture.withMetadata({ orientation: 6 })[format]().toBuffer();
    for (const { size, webp } of await makeSizes(original, SIZES)) {
      const bytes = Buffer.from(webp, 'base64');
      const made = await sharp(bytes).metadata();
      expect(made).toMatchObject({ format: 'webp', width: size, height: size });
      expect([made.exif, made.orientation, made.xmp]).toEqual([undefined, undefined, undefined]);
      expect(bytes.includes('whose it is')).toBe(false);
    }
  },
);

it('keeps noise, the worst of pictures, as small as profile takes', async () => {
  const raw = { width: 600, height: 600, channels: 3 as const };
  const original = await sharp(randomBytes(600 * 600 * 3), { raw })
    .png()
    .toBuffer();
  for (const { webp } of await makeSizes(original, SIZES)) {
    expect(Buffer.from(webp, 'base64').byteLength).toBeLessThanOrEqual(256 * 1024);
  }
});

/** A PNG that says that it is larger than it is. */
const bomb = async () => {
  const png = await plain(8, 8).png().toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
};
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
it.each<[string, () => Buffer | Promise<Buffer>]>([
  ['a bomb', bomb],
  ['more pixels than a camera has', () => plain(8000, 6000).png().toBuffer()],
  ['SVG', () => Buffer.from(SVG)],
  ['GIF', () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
  ['PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
  ['a truncated JPEG', async () => (await noise().jpeg().toBuffer()).subarray(0, 4000)],
  ['a truncated PNG', async () => (await noise().png().toBuffer()).subarray(0, 4000)],
  ['a head and nothing more', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['nothing', () => Buffer.alloc(0)],
])('refuses %s', async (_, make) => {
  await expect(makeSizes(await make(), SIZES)).rejects.toThrow(BrokenPicture);
});

const noise = () =>
  sharp(randomBytes(200 * 200 * 3), { raw: { width: 200, height: 200, channels: 3 } });
