import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../../console/progress.ts';
import { ensureParts } from '../../parts/ensure-parts.ts';
import { choosePorts } from '../../stack/ports.ts';
import { probeTcp } from '../../stack/probe.ts';
import { spawnTied } from '../../stack/spawn-tied.ts';
import { waitFor } from '../../stack/wait-for.ts';
import { shownOf, type TestCertificates } from './test-certificates.ts';
import type { TlsStore } from './start-tls-kafka.ts';

/** Starts a real Vault that is empty, with a listener for each certificate. */
export async function startTlsVault(made: TestCertificates): Promise<TlsStore> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-tls-vault-'));
  const shown = shownOf(made);
  const wanted = Object.fromEntries(
    ['plain', ...shown.map(({ kind }) => kind)].map((name) => [name, 8200]),
  );
  const ports = await choosePorts(wanted, {}, 'free');
  const listeners = shown.map(async ({ kind, certified }, at) => {
    const files = {
      tls_cert_file: join(folder, `${at}.crt`),
      tls_key_file: join(folder, `${at}.key`),
    };
    await writeFile(files.tls_cert_file, certified.certificate);
    await writeFile(files.tls_key_file, certified.key, { mode: 0o600 });
    return { tcp: { address: `localhost:${ports[kind]}`, ...files } };
  });
  const plain = { tcp: { address: `localhost:${ports['plain']}`, tls_disable: true } };
  const settings = {
    storage: { inmem: {} },
    listener: [plain, ...(await Promise.all(listeners))],
    ...{ api_addr: `https://localhost:${ports['right']}`, disable_mlock: true },
  };
  await writeFile(join(folder, 'vault.json'), JSON.stringify(settings));
  const args = ['server', `-config=${join(folder, 'vault.json')}`];
  const parts = await ensureParts(['vault'], new Progress());
  const { child, exited } = spawnTied(parts.get('vault')!, args, { stdio: 'ignore' });
  await waitFor(() => probeTcp(ports['right']!), { timeoutMs: 20_000 });
  return {
    ports: ports as TlsStore['ports'],
    plain: ports['plain']!,
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}
