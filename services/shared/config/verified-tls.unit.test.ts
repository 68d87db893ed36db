import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeTestCertificates } from '../../../tools/test/tls/test-certificates.ts';
import { EnvReader } from './env-reader.ts';
import { explainTls, readCa, tlsTo } from './verified-tls.ts';

function read(file: string | undefined) {
  const env = new EnvReader({ TLS_CA_FILE: file });
  return { ca: readCa(env), faults: env.faults };
}

it('reads the CAs of a file, and goes by those of Node without one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ca-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { ca } = await makeTestCertificates();
  writeFileSync(join(folder, 'ca.crt'), ca);
  writeFileSync(join(folder, 'rubbish.crt'), 'rubbish');
  expect(read(join(folder, 'ca.crt'))).toEqual({ ca, faults: [] });
  expect(read(undefined)).toEqual({ ca: undefined, faults: [] });
  for (const file of ['rubbish.crt', 'missing.crt']) {
    expect(read(join(folder, file)).faults).toEqual([
      `TLS_CA_FILE is ${join(folder, file)}: there has to be a certificate in it (PEM)`,
    ]);
  }
});

it('verifies always: by name, or by address where there is none', () => {
  const verified = { rejectUnauthorized: true };
  expect(tlsTo('db.example', 'PEM')).toEqual({
    ...{ host: 'db.example', servername: 'db.example', ca: 'PEM' },
    ...verified,
  });
  expect(tlsTo('10.0.0.7', undefined)).toEqual({ host: '10.0.0.7', ...verified });
});

it('leaves a fault that has nothing to do with TLS as it is', () => {
  const fault = new Error('connect ECONNREFUSED');
  expect(explainTls(fault, 'DATABASE_TLS')).toBe(fault);
});
