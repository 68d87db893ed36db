import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findProgram } from './programs.ts';

let folder: string;
const path = process.env['PATH'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'golfroundpro-k6-'));
  process.env['PATH'] = folder;
});

afterEach(async () => {
  process.env['PATH'] = path;
  await rm(folder, { recursive: true });
});

/** Puts a program on PATH that says it is this version. */
async function putOnPath(says: string): Promise<void> {
  const file = join(folder, 'k6');
  await writeFile(file, `#!/bin/sh\necho '${says}'\n`);
  await chmod(file, 0o755);
}

const CALL = {
  script: 's.ts',
  env: { A: '1' },
  localIps: '127.1.0.1-127.1.0.9',
  folder: '/f',
  consoleFile: '/c',
};

describe('the program that runs scripts', () => {
  it.each(['k6 v1.3.0 (go1.24)', 'k6 v2.3.0 (go1.26)'])(
    'is %s where it is on PATH',
    async (says) => {
      await putOnPath(says);
      const program = await findProgram();
      expect(program.name).toBe(says.slice(0, 9));
      expect(program.args(CALL)).toEqual([
        ...[
          'run',
          '--quiet',
          '-e',
          'A=1',
          '--console-output',
          '/c',
          '--local-ips',
          '127.1.0.1-127.1.0.9',
          's.ts',
        ],
      ]);
    },
  );

  it('trusts as k6 the authority that Node trusts, unless it is told whom', async () => {
    await putOnPath('k6 v2.3.0 (go1.26)');
    const { env } = await findProgram();
    vi.stubEnv('NODE_EXTRA_CA_CERTS', '/club/ca.crt');
    vi.stubEnv('SSL_CERT_FILE', undefined);
    expect(env(CALL)).toMatchObject({ SSL_CERT_FILE: '/club/ca.crt' });
    vi.stubEnv('SSL_CERT_FILE', '/mine.crt');
    expect(env(CALL)).not.toHaveProperty('SSL_CERT_FILE');
    vi.unstubAllEnvs();
  });

  it.each(['k6 v0.54.0', 'another program'])('is our own where that says %s', async (says) => {
    await putOnPath(says);
    expect((await findProgram()).isOurs).toBe(true);
  });

  it('is our own where there is none, told the same', async () => {
    const { args } = await findProgram();
    expect(args(CALL).slice(2)).toEqual([
      ...[
        'run',
        '-e',
        'A=1',
        '--console-output',
        '/c',
        '--local-ips',
        '127.1.0.1-127.1.0.9',
        's.ts',
      ],
    ]);
  });
});
