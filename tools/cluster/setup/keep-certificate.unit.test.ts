import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { folderSecrets } from './folder-secrets.ts';
import { renewCertificate, setUpCertificate } from './keep-certificate.ts';
import { secretsIn } from './testing/secrets-in.ts';

const DAY_MS = 86_400_000;
const CLUB = 'client-layer/club-tls';
let folder: string;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-secrets-'));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true }));

const onDay = (day: number, host = 'club.example') => ({
  ...{ host, keeper: folderSecrets(folder), log: (line: string) => void lines.push(line) },
  now: new Date(Date.UTC(2030, 0, 1) + day * DAY_MS),
});
const kept = async () => Object.fromEntries(await secretsIn(folder).all());

it('makes a CA, whose key stays where the stores are, and the certificate of the host', async () => {
  await setUpCertificate(onDay(0));
  const secrets = await kept();
  expect(Object.keys(secrets)).toEqual([
    ...['ca.crt', 'tls.crt', 'tls.key'].map((key) => `${CLUB}/${key}`),
    ...['tls.crt', 'tls.key'].map((key) => `data-layer/certificate-authority/${key}`),
  ]);
  expect(secrets[`${CLUB}/ca.crt`]).toBe(secrets['data-layer/certificate-authority/tls.crt']);
  const [one, ca] = ['tls.crt', 'ca.crt'].map(
    (key) => new X509Certificate(secrets[`${CLUB}/${key}`]!),
  );
  expect(one!.verify(ca!.publicKey)).toBe(true);
});

it('changes nothing while it is not due', async () => {
  await setUpCertificate(onDay(0));
  const secrets = await kept();
  await renewCertificate(onDay(59));
  await setUpCertificate(onDay(59));
  expect(await kept()).toEqual(secrets);
});

it('gives the host another one when it is due, by the same CA, and tells no key', async () => {
  await setUpCertificate(onDay(0));
  const before = await kept();
  await renewCertificate(onDay(61));
  const after = await kept();
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed).toEqual([`${CLUB}/tls.crt`, `${CLUB}/tls.key`]);
  expect(Date.parse(new X509Certificate(after[`${CLUB}/tls.crt`]!).validTo)).toBe(
    onDay(151).now.getTime(),
  );
  expect(lines.at(-1)).toMatch('the certificate of club.example is another one: it ends on');
  expect(lines.join()).not.toContain('PRIVATE');
});

it.each([
  ['the host', () => onDay(1, 'other.example')],
  ['the CA', () => onDay(1)],
])('the set-up makes it anew where %s is another', async (what, told) => {
  await setUpCertificate(onDay(0));
  const before = await kept();
  if (what === 'the CA') await rm(join(folder, 'data-layer'), { recursive: true });
  await setUpCertificate(told());
  const after = await kept();
  expect(after[`${CLUB}/tls.crt`]).not.toBe(before[`${CLUB}/tls.crt`]);
  expect(after[`${CLUB}/ca.crt`]).toBe(after['data-layer/certificate-authority/tls.crt']);
});

it('who renews makes nothing that is missing', async () => {
  await expect(renewCertificate(onDay(0))).rejects.toThrow(
    'data-layer/certificate-authority is missing: the set-up makes it',
  );
});
