import { randomSecret } from '../../stack/random-secret.ts';
import { UserError } from '../../console/user-error.ts';
import type { DeclaredService } from './declared.ts';
import { keepOnce, nameOf, type Log, type SecretKeeper } from './secret-keeper.ts';

/**
 * Makes every token between services and their sidecars, and between services, where it is missing. One that two
 * services have is in the namespace of each, and the same.
 * @throws UserError where it is not
 */
export async function makeTokens(
  keeper: SecretKeeper,
  services: DeclaredService[],
  log: Log,
): Promise<void> {
  for (const [name, namespaces] of tokenPlaces(services)) {
    let token = randomSecret();
    for (const [at, namespace] of namespaces.entries()) {
      const place = { namespace, name };
      const kept = await keepOnce(keeper, place, { fields: { token }, log });
      // The first is what the others are made from.
      if (at === 0) token = kept['token'] ?? '';
      if (kept['token'] === token) continue;
      const first = nameOf({ namespace: namespaces[0]!, name });
      throw new UserError(`${nameOf(place)} is not ${first}: delete the one that is wrong`);
    }
  }
}

/** The name of each token → the namespaces of those who have it; Vault's are made by Vault. */
function tokenPlaces(services: DeclaredService[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { namespace, tokens } of services) {
    for (const name of [tokens.app, tokens.sidecar, ...Object.values(tokens.callers)]) {
      const known = places.get(name) ?? [];
      if (!known.includes(namespace)) places.set(name, [...known, namespace].sort());
    }
  }
  return places;
}
