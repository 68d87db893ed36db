import type { Ports } from './ports.ts';
import type { StackSecrets } from './secrets.ts';
import { DATABASE, type Superuser } from './stores/database-setup.ts';

/** Where a stack listens, and its secrets. */
export interface StackAccess {
  ports: Ports;
  secrets: StackSecrets;
}

/** A connection to a stack's PostgreSQL as the superuser, whose password the stack keeps. */
export function superuserOf({ ports, secrets }: StackAccess, database = DATABASE): Superuser {
  return {
    host: '127.0.0.1',
    port: ports['postgres']!,
    database,
    user: 'postgres',
    password: secrets.postgresPassword,
  };
}
