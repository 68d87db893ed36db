import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../layout.ts';
import { probeHttp } from '../probe.ts';
import { saveSecrets } from '../secrets.ts';
import { waitFor } from '../wait-for.ts';
import { storeChild } from './store-child.ts';
import { vaultApi } from './vault-api.ts';
import type { Store, StoreContext } from './store.ts';

const READY_TIMEOUT_MS = 30_000;

/** Vault with raft storage: initialised once, unsealed after every start. */
export const vault: Store = {
  name: 'vault',
  parts: ['vault'],
  dataDirectory: vaultDirectory,
  prepare: async (context) => {
    const { layout, ports, parts } = context;
    const config = join(vaultDirectory(layout), 'vault.json');
    await mkdir(join(vaultDirectory(layout), 'raft'), { recursive: true, mode: 0o700 });
    await writeFile(config, JSON.stringify(settings(context), null, 2));
    const health = () => probeHttp(`http://127.0.0.1:${ports['vault']}/v1/sys/health`);
    return storeChild('vault', context, {
      command: parts.get('vault') ?? 'vault',
      args: ['server', `-config=${config}`],
      stopSignal: 'SIGINT',
      health,
      ready: async (signal) => {
        await waitFor(() => unseal(context), { timeoutMs: READY_TIMEOUT_MS, signal });
        await waitFor(health, { timeoutMs: READY_TIMEOUT_MS, signal });
      },
    });
  },
};

function vaultDirectory({ directory }: Layout): string {
  return join(directory, 'vault');
}

function settings({ layout, ports }: StoreContext): unknown {
  const clusterAddress = `127.0.0.1:${ports['vault-cluster']}`;
  return {
    storage: {
      raft: {
        path: join(vaultDirectory(layout), 'raft'),
        node_id: 'local',
        performance_multiplier: 1,
      },
    },
    listener: {
      tcp: {
        address: `127.0.0.1:${ports['vault']}`,
        cluster_address: clusterAddress,
        tls_disable: true,
      },
    },
    api_addr: `http://127.0.0.1:${ports['vault']}`,
    cluster_addr: `http://${clusterAddress}`,
    disable_mlock: true,
    ui: false,
    log_level: 'warn',
  };
}

/** Initialises a fresh Vault, keeps its key, and unseals it. Answers why that is not possible yet. */
async function unseal({ layout, ports, secrets }: StoreContext): Promise<string | undefined> {
  const call = vaultApi(ports['vault'] ?? 0);
  try {
    const { body } = await call<{ initialized: boolean }>('GET', 'sys/init');
    if (!body.initialized) {
      const shares = { secret_shares: 1, secret_threshold: 1 };
      const made = await call<{ keys: string[]; root_token: string }>('PUT', 'sys/init', shares);
      secrets.vault = { unsealKey: made.body.keys[0] ?? '', rootToken: made.body.root_token };
      await saveSecrets(layout.secretsFile, secrets);
    }
    await call('PUT', 'sys/unseal', { key: secrets.vault?.unsealKey });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
