import { causesOf } from '../../console/user-error.ts';
import { vaultApi } from './vault-api.ts';

/** Vault's one key share and root token. */
export interface VaultKeys {
  unsealKey: string;
  rootToken: string;
}

/** Where they are kept. */
export interface KeyKeeper {
  read: () => Promise<VaultKeys | undefined>;
  write: (keys: VaultKeys) => Promise<void>;
}

/** Reads the key share, where there is one. */
export type ReadKey = () => Promise<string | undefined>;

/**
 * Initialises a fresh Vault, keeps its keys, and unseals it.
 * @param address where its API is
 * @returns why that is not possible yet, or undefined
 */
export async function openVault(address: string, keeper: KeyKeeper): Promise<string | undefined> {
  try {
    await initialise(address, keeper);
  } catch (error) {
    return causesOf(error);
  }
  return unsealVault(address, async () => (await keeper.read())?.unsealKey);
}

/** Unseals a Vault that is sealed. Answers why that is not possible yet, or undefined. */
export async function unsealVault(address: string, readKey: ReadKey): Promise<string | undefined> {
  const call = vaultApi(address);
  try {
    const { body } = await call<{ initialized: boolean; sealed: boolean }>(
      'GET',
      'sys/seal-status',
    );
    if (!body.initialized) return 'it is not initialised';
    if (!body.sealed) return undefined;
    const key = await readKey();
    if (key === undefined) return 'it is sealed, and its key is kept nowhere';
    await call('PUT', 'sys/unseal', { key });
    return undefined;
  } catch (error) {
    return causesOf(error);
  }
}

async function initialise(address: string, keeper: KeyKeeper): Promise<void> {
  const call = vaultApi(address);
  const { body } = await call<{ initialized: boolean }>('GET', 'sys/init');
  if (body.initialized) return;
  const shares = { secret_shares: 1, secret_threshold: 1 };
  const made = await call<{ keys: string[]; root_token: string }>('PUT', 'sys/init', shares);
  const { keys, root_token: rootToken } = made.body;
  await keeper.write({ unsealKey: keys[0] ?? '', rootToken });
}
