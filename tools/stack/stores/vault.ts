import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from '../layout.ts';
import { vaultAddress } from '../ports.ts';
import { probeHttp } from '../probe.ts';
import { writeSecretFile } from '../secret-file.ts';
import { saveSecrets } from '../secrets.ts';
import { waitFor } from '../wait-for.ts';
import { openVault, type KeyKeeper } from './open-vault.ts';
import { storeChild } from './store-child.ts';
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
    await writeSecretFile(config, JSON.stringify(settings(context), null, 2));
    const health = () => probeHttp(`${vaultAddress(ports)}/v1/sys/health`);
    return storeChild('vault', context, {
      command: parts.get('vault') ?? 'vault',
      args: ['server', `-config=${config}`],
      stopSignal: 'SIGINT',
      health,
      ready: async (signal) => {
        await waitFor(() => openVault(vaultAddress(ports), keysOf(context)), {
          timeoutMs: READY_TIMEOUT_MS,
          signal,
        });
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
    api_addr: vaultAddress(ports),
    cluster_addr: `http://${clusterAddress}`,
    disable_mlock: true,
    ui: false,
    log_level: 'warn',
  };
}

/** The keys are among the stack's secrets. */
function keysOf({ layout, secrets }: StoreContext): KeyKeeper {
  return {
    read: () => Promise.resolve(secrets.vault),
    write: async (keys) => {
      secrets.vault = keys;
      await saveSecrets(layout.secretsFile, secrets);
    },
  };
}
