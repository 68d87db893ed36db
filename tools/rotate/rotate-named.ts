import { formatDuration } from '../console/duration.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import { SERVICES } from '../services/declared.ts';
import { keepsSecret } from '../services/uses.ts';
import { rotateDaprTokens } from './rotate-dapr-tokens.ts';
import { rotateDatabase } from './rotate-database.ts';
import { NAMED_KEYS, rotateNamedKey } from './rotate-named-key.ts';
import { rotateSigningKey } from './rotate-signing-key.ts';
import { rotateVaultToken } from './rotate-vault-token.ts';
import type { Rotation } from './rotation.ts';

/** What is rotated: of which services, and how of one; the signing key is nobody's in particular. */
interface Kind {
  services: string[];
  rotate: (rotation: Rotation, service: string) => Promise<void>;
  /** What starts again meanwhile: two at a time would be more than a small machine has room for. */
  oneByOne?: true;
}

const KINDS: Record<string, Kind> = {
  'signing-key': { services: ['auth'], rotate: rotateSigningKey },
  database: {
    services: SERVICES.filter(({ postgres }) => postgres).map(({ name }) => name),
    rotate: rotateDatabase,
  },
  ...Object.fromEntries(
    NAMED_KEYS.map((key): [string, Kind] => [
      key.what,
      { services: [key.service], rotate: (rotation) => rotateNamedKey(rotation, key) },
    ]),
  ),
  'vault-token': {
    services: SERVICES.filter(keepsSecret).map(({ name }) => name),
    rotate: rotateVaultToken,
  },
  'dapr-tokens': {
    services: SERVICES.map(({ name }) => name),
    rotate: rotateDaprTokens,
    oneByOne: true,
  },
};

const USAGE = `signing-key | ${NAMED_KEYS.map(({ what }) => what).join(' | ')} | database [service] | vault-token [service] | dapr-tokens [service]
service: ${KINDS['vault-token']!.services.join(', ')}, of dapr-tokens also gateway; all of them when none is named`;

/** Rotates what was named, of one service or of all that have it. @throws UserError */
export async function rotateNamed(
  [what = '', service]: string[],
  { command, open }: { command: string; open: () => Promise<Rotation> },
): Promise<void> {
  const startedAt = Date.now();
  const kind = KINDS[what];
  const services = service === undefined ? kind?.services : [service];
  if (!kind || !services?.every((name) => kind.services.includes(name))) {
    throw new UserError(`${command} ${USAGE}`);
  }
  const rotation = await open();
  try {
    const ends = await rotateAll(rotation, kind, services);
    const failed = ends.filter((end) => end.status === 'rejected');
    if (failed.length > 0) {
      throw new UserError(failed.map(({ reason }) => messageOf(reason)).join('\n'));
    }
  } finally {
    await rotation.close();
  }
  console.log(`${what}: rotated, ${formatDuration(Date.now() - startedAt)}`);
}

/** Side by side, or one after the other up to the first that fails. */
async function rotateAll(
  rotation: Rotation,
  { rotate, oneByOne }: Kind,
  services: string[],
): Promise<PromiseSettledResult<void>[]> {
  if (!oneByOne) return Promise.allSettled(services.map((name) => rotate(rotation, name)));
  for (const name of services) await rotate(rotation, name);
  return [];
}
