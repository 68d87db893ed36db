import { bringBack } from '../../backup/kept-secrets.ts';
import type { OpenBackup } from '../../backup/open-backup.ts';
import type { Progress } from '../../console/progress.ts';
import { DATA_LAYER } from '../../generate/charts/layer.ts';
import { SERVICES } from '../../services/declared.ts';
import { loginIn, type ServiceLogin } from '../../stack/stores/service-login.ts';
import { vaultApi, type VaultCall } from '../../stack/stores/vault-api.ts';
import { readSecret } from '../../stack/stores/vault-secret.ts';
import { withForwardedPort } from '../forward-port.ts';
import { readKept } from '../kept-secrets.ts';
import type { Target } from '../target.ts';
import { forgetEvents } from './forget-events.ts';
import { HERE } from './reach-stores.ts';
import { restoreRecord } from './restore-record.ts';
import { whileStopped } from './while-stopped.ts';

const STORES = ['postgres-0', 'vault-0', 'kafka-0', 'redis-state-0', 'redis-cache-0'];

/**
 * Takes the club back to a backup: what was done since has never been. Services are stopped meanwhile, where they are
 * there. It may be repeated where it was interrupted.
 * @throws UserError, before anything is touched where stores are missing
 */
export async function restore(
  target: Target,
  backup: OpenBackup,
  progress: Progress,
): Promise<void> {
  await target.read('get', 'pods', ...STORES, HERE);
  const keys = await readKept(target, { namespace: DATA_LAYER, name: 'vault-keys' });
  const vault = { namespace: DATA_LAYER, to: 'pod/vault-0', port: 8200 };
  await whileStopped(target, progress, () =>
    withForwardedPort(target, vault, async (port) => {
      const call = vaultApi(`http://127.0.0.1:${port}`, keys['root-token']);
      const logins = await readLogins(call);
      await progress.run('postgres', 'restoring the record', () =>
        restoreRecord(target, backup, logins),
      );
      await progress.run('vault', 'restoring secrets', () =>
        bringBack(call, SERVICES, backup.secrets),
      );
      await progress.run('kafka', 'emptying topics and Redis', () => forgetEvents(target));
    }),
  );
}

async function readLogins(call: VaultCall): Promise<ServiceLogin[]> {
  const owners = SERVICES.filter(({ postgres }) => postgres !== undefined);
  return Promise.all(
    owners.map(async ({ name }) => loginIn(name, (await readSecret(call, name)).fields)),
  );
}
