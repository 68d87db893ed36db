import { formatDuration } from '../console/duration.ts';
import { UserError } from '../console/user-error.ts';
import { openRotation, type Rotation } from '../rotate/rotation.ts';
import { rotateDatabase } from '../rotate/rotate-database.ts';
import { rotateSigningKey } from '../rotate/rotate-signing-key.ts';
import { rotateVaultToken } from '../rotate/rotate-vault-token.ts';
import { secretServices } from '../stack/stores/service-secrets.ts';

const USAGE = `npm run rotate -- signing-key | database [service] | vault-token [service]
service: ${secretServices.join(', ')}; all of them when none is named`;

const ROTATIONS: Record<string, (rotation: Rotation, services: string[]) => Promise<void>> = {
  'signing-key': rotateSigningKey,
  database: (rotation, services) => oneByOne(services, (one) => rotateDatabase(rotation, one)),
  'vault-token': (rotation, services) =>
    oneByOne(services, (one) => rotateVaultToken(rotation, one)),
};

/** `npm run rotate -- <what>`: changes a secret of the running stack without a failed request. */
export async function runRotate([what = '', service]: string[]): Promise<number> {
  const startedAt = Date.now();
  const rotate = ROTATIONS[what];
  const services = service === undefined ? secretServices : [service];
  if (!rotate || !services.every((name) => secretServices.includes(name))) {
    throw new UserError(USAGE);
  }
  await rotate(await openRotation(), services);
  console.log(`${what}: rotated, ${formatDuration(Date.now() - startedAt)}`);
  return 0;
}

async function oneByOne(
  services: string[],
  rotate: (service: string) => Promise<void>,
): Promise<void> {
  for (const service of services) await rotate(service);
}
