import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { beforeAll, expect, it } from 'vitest';
import { certify, makeAuthority, whyDue, type Certified } from './certificate.ts';

const HOST = 'club.example';
const DAY_MS = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);

let authority: Certified;
let other: Certified;
let made: Certified;

beforeAll(async () => {
  [authority, other] = await Promise.all([makeAuthority(now), makeAuthority(now)]);
  made = await certify(authority, HOST, now);
});

/** What a caller who trusts a CA gets of a server that has the certificate. */
async function callWith(ca: string, servername: string): Promise<string> {
  const server = createServer({ cert: made.certificate, key: made.key }, (socket) => socket.end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect({ host: '127.0.0.1', port, servername, ca });
  try {
    await once(socket, 'secureConnect');
    return socket.getPeerCertificate().serialNumber;
  } finally {
    socket.destroy();
    server.close();
  }
}

it('is believed by who trusts its CA, for its host', async () => {
  const { serialNumber } = new X509Certificate(made.certificate);
  expect(await callWith(authority.certificate, HOST)).toBe(serialNumber);
});

it('is believed by nobody else, and for no other host', async () => {
  await expect(callWith(other.certificate, HOST)).rejects.toThrow(/verify/);
  await expect(callWith(authority.certificate, 'other.example')).rejects.toThrow(/altnames/);
});

it('names the host, and vouches for nobody', () => {
  const { subjectAltName, ca } = new X509Certificate(made.certificate);
  expect([subjectAltName, ca]).toEqual([`DNS:${HOST}`, false]);
  expect(new X509Certificate(authority.certificate).ca).toBe(true);
});

it('has another key and another number each time', async () => {
  const again = await certify(authority, HOST, now);
  expect(again.key).not.toBe(made.key);
  expect(new X509Certificate(again.certificate).serialNumber).not.toBe(
    new X509Certificate(made.certificate).serialNumber,
  );
});

const dueAt = (at: Date, host = HOST, by = authority) =>
  whyDue(made.certificate, { authority: by.certificate, host, now: at });

it('is due when less than a third of its 90 days is left, and not before', () => {
  expect(dueAt(now)).toBeUndefined();
  expect(dueAt(inDays(59.9))).toBeUndefined();
  expect(dueAt(inDays(60.1))).toMatch(/^it ends on /);
  expect(dueAt(inDays(100))).toMatch(/^it ends on /);
});

it('is due where the host or the CA is another', () => {
  expect(dueAt(now, 'other.example')).toBe('it is not of other.example');
  expect(dueAt(now, HOST, other)).toBe('it is of another CA');
});
