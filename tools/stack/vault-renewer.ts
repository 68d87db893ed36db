import { join } from 'node:path';
import { keepsSecret } from '../services/uses.ts';
import type { ChildSpec } from './child.ts';
import { checkoutRoot } from './layout.ts';
import { probeHttp } from './probe.ts';
import type { StoreContext } from './stores/store.ts';
import { waitFor } from './wait-for.ts';

const READY_TIMEOUT_MS = 30_000;

/** The process that renews the services' Vault tokens for as long as the stack runs. */
export function vaultRenewer({ layout, ports, env, services }: StoreContext): ChildSpec {
  const port = ports['vault-renewer'] ?? 0;
  const health = () => probeHttp(`http://127.0.0.1:${port}/`);
  return {
    name: 'vault-renewer',
    kind: 'store',
    port,
    command: process.execPath,
    args: [
      ...['tools/stack/renew-vault-tokens.ts', layout.directory],
      ...services.filter(keepsSecret).map(({ name }) => name),
    ],
    cwd: checkoutRoot,
    env,
    logFile: join(layout.logs, 'vault-renewer.log'),
    health,
    ready: (signal) => waitFor(health, { timeoutMs: READY_TIMEOUT_MS, signal }),
  };
}
