import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { beforeAll, expect, it } from 'vitest';
import { certify, makeAuthority, type Certified } from '../../tools/cluster/setup/certificate.ts';
import { requireMtls } from './require-mtls.ts';

const APP = 'callee';
const now = new Date();

let authority: Certified;
let made: Certified;
beforeAll(async () => {
  authority = await makeAuthority(now);
  made = await certify(authority, APP, now);
});

async function askOf(server: Server, ca = authority.certificate): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    return await requireMtls((server.address() as AddressInfo).port, APP, ca);
  } finally {
    server.close();
  }
}
const withTls = () =>
  createTlsServer({ cert: made.certificate, key: made.key }, (socket) => socket.end());

it('takes no port that speaks plainly', async () => {
  await expect(askOf(createServer((socket) => socket.end('plain')))).rejects.toThrow();
});

it('takes no certificate of another CA', async () => {
  const { certificate } = await makeAuthority(now);
  await expect(askOf(withTls(), certificate)).rejects.toThrow(/verify/);
});

it('takes no port that lets in who has no certificate', async () => {
  await expect(askOf(withTls())).rejects.toThrow('without a certificate: let in');
});
