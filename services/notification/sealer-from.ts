import { deriveKey, parseNamedKeys, ringOf } from '@golfroundpro/shared/secrets/named-keys.ts';
import { makeSealer, type Sealer } from '@golfroundpro/shared/secrets/sealer.ts';

/** A sealer whose keys change while the service runs. */
export interface ChangingSealer extends Sealer {
  use: (sealingKey: string) => void;
}

/** Seals what goes into a mail with the keys of the secret's `sealingKey`. @throws Error when one is too short */
export function sealerFrom(sealingKey: string): ChangingSealer {
  let sealer = read(sealingKey);
  return {
    seal: (secret, context) => sealer.seal(secret, context),
    open: (sealed, context) => sealer.open(sealed, context),
    use: (changed) => void (sealer = read(changed)),
  };
}

function read(sealingKey: string): Sealer {
  const keys = parseNamedKeys('sealingKey', sealingKey);
  return makeSealer(ringOf(keys, (key) => deriveKey(key, 'confirmation-mail')));
}
