import { formatDuration } from '../console/duration.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import { openRotation, type Rotation } from '../rotate/rotation.ts';
import { rotateDatabase } from '../rotate/rotate-database.ts';
import { rotateSigningKey } from '../rotate/rotate-signing-key.ts';
import { rotateVaultToken } from '../rotate/rotate-vault-token.ts';
import { SERVICES } from '../services/declared.ts';
import { keepsSecret } from '../services/uses.ts';

/** What is rotated: of which services, and how of one; the signing key is nobody's in particular. */
interface Kind {
  services: string[];
  rotate: (rotation: Rotation, service: string) => Promise<void>;
}

const KINDS: Record<string, Kind> = {
  'signing-key': { services: ['auth'], rotate: rotateSigningKey },
  database: {
    services: SERVICES.filter(({ postgres }) => postgres).map(({ name }) => name),
    rotate: rotateDatabase,
  },
  'vault-token': {
    services: SERVICES.filter(keepsSecret).map(({ name }) => name),
    rotate: rotateVaultToken,
  },
};

const USAGE = `npm run rotate -- signing-key | database [service] | vault-token [service]
service: ${KINDS['vault-token']!.services.join(', ')}; all of them, side by side, when none is named`;

/** `npm run rotate -- <what>`: changes a secret of the running stack without a failed request. */
export async function runRotate([what = '', service]: string[]): Promise<number> {
  const startedAt = Date.now();
  const kind = KINDS[what];
  const services = service === undefined ? kind?.services : [service];
  if (!kind || !services?.every((name) => kind.services.includes(name))) throw new UserError(USAGE);
  const rotation = await openRotation();
  const ends = await Promise.allSettled(services.map((name) => kind.rotate(rotation, name)));
  const failed = ends.filter((end) => end.status === 'rejected');
  if (failed.length > 0) {
    throw new UserError(failed.map(({ reason }) => messageOf(reason)).join('\n'));
  }
  console.log(`${what}: rotated, ${formatDuration(Date.now() - startedAt)}`);
  return 0;
}
