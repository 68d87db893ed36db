import { UserError } from '../console/user-error.ts';
import { isFree } from '../stack/ports.ts';

/**
 * Looks whether a cluster can have its ports of this machine: kind finds out only when its node is half made.
 * @throws UserError that names one that is taken
 */
export async function requireFreePorts(ports: number[]): Promise<void> {
  for (const port of ports) {
    if (await isFree(port)) continue;
    throw new UserError(
      `Port ${port}, where the club would be reached, is taken: end what listens there (ss -ltnp "sport = :${port}")`,
    );
  }
}
