import type { KeyKeeper } from '../../stack/stores/open-vault.ts';
import type { TokenKeeper } from '../../stack/stores/service-token.ts';
import { DATA_LAYER } from '../../generate/charts/layer.ts';
import type { DeclaredService } from './declared.ts';
import { nameOf, type Log, type SecretKeeper, type SecretPlace } from './secret-keeper.ts';

const KEYS = { namespace: DATA_LAYER, name: 'vault-keys' };

/** Vault's keys as a Secret beside it. */
export function vaultKeysIn(keeper: SecretKeeper, log: Log): KeyKeeper {
  return {
    read: async () => {
      const fields = await keeper.read(KEYS);
      if (!fields) return undefined;
      return { unsealKey: fields['unseal-key'] ?? '', rootToken: fields['root-token'] ?? '' };
    },
    write: async ({ unsealKey, rootToken }) => {
      const fields = { 'unseal-key': unsealKey, 'root-token': rootToken };
      if (!(await keeper.make(KEYS, fields))) throw new Error(`${nameOf(KEYS)} is there already`);
      log(`made the Secret ${nameOf(KEYS)}`);
    },
  };
}

/** The Vault tokens of the services, each a Secret in the namespace of its service. */
export function vaultTokensIn(
  keeper: SecretKeeper,
  services: DeclaredService[],
  log: Log,
): TokenKeeper {
  const placeOf = (name: string): SecretPlace => {
    const { namespace, tokens } = services.find((one) => one.name === name)!;
    return { namespace, name: tokens.vault! };
  };
  return {
    read: async (service) => (await keeper.read(placeOf(service)))?.['token'],
    write: async (service, token) => {
      const place = placeOf(service);
      if (await keeper.make(place, { token })) return log(`made the Secret ${nameOf(place)}`);
      await keeper.replace(place, { token });
      log(`${nameOf(place)} had ended and has a new token: restart ${service}`);
    },
  };
}
