import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certified } from '../../cluster/setup/certificate.ts';
import { redis } from '../../parts/redis.ts';
import { choosePorts } from '../../stack/ports.ts';
import { probeTcp } from '../../stack/probe.ts';
import { spawnTied } from '../../stack/spawn-tied.ts';
import { waitFor } from '../../stack/wait-for.ts';

/** Starts a real Redis that speaks TLS alone, with this certificate and password. */
export async function startTlsRedis(
  { certificate, key }: Certified,
  password: string,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-tls-redis-'));
  const { port = 0 } = await choosePorts({ port: 6379 }, {}, 'free');
  await writeFile(join(folder, 'crt'), certificate);
  await writeFile(join(folder, 'key'), key, { mode: 0o600 });
  const args = [
    ...['--port', '0', '--tls-port', String(port), '--tls-auth-clients', 'no', '--save', ''],
    ...['--tls-cert-file', 'crt', '--tls-key-file', 'key', '--tls-ca-cert-file', 'crt'],
    ...['--requirepass', password, '--dir', folder],
  ];
  const options = { cwd: folder, stdio: 'ignore' } as const;
  const { child, exited } = spawnTied((await redis.find())!, args, options);
  await waitFor(() => probeTcp(port), { timeoutMs: 10_000 });
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}
