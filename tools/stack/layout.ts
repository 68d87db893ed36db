import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of this checkout. */
export const checkoutRoot = resolve(import.meta.dirname, '../..');

/** Where the stack keeps everything it writes: another folder is another stack. */
export const defaultDirectory = resolve(
  process.env['STACK_DIRECTORY'] ?? join(checkoutRoot, '.local'),
);

/** What its operator has set, as `.env.example` has it; that of another stack lies in its folder. */
export const settingsFile = resolve(process.env['STACK_DIRECTORY'] ?? checkoutRoot, '.env');

/** Every path below a stack's directory. */
export interface Layout {
  directory: string;
  /** What runs where, for others to read: StackFile as JSON. */
  stackFile: string;
  /** Generated secrets, 0600. */
  secretsFile: string;
  /** The tokens and the path for `dapr run`, as a shell reads them, 0600. */
  envFile: string;
  /** The Vault token with which the sidecars of a service read its secret, 0600. */
  vaultTokenFile: (service: string) => string;
  /** What an instance of a service is told of its sidecar, 0600. */
  sidecarFile: (instance: string) => string;
  /** The processes that were started, so that orphans are found. */
  processFile: string;
  controlSocket: string;
  logs: string;
  /** The rendered dapr.yaml and components. */
  runFile: string;
  components: string;
}

/** The longest path that a Unix socket may have, with some room. */
const SOCKET_PATH_LIMIT = 100;

/** The paths of the stack that lives in this directory. */
export function layoutOf(directory: string = defaultDirectory): Layout {
  const absolute = resolve(directory);
  return {
    directory: absolute,
    stackFile: join(absolute, 'stack.json'),
    secretsFile: join(absolute, 'secrets.json'),
    envFile: join(absolute, 'env'),
    vaultTokenFile: (service) => join(absolute, `vault-token-${service}`),
    sidecarFile: (instance) => join(absolute, `sidecar-${instance}.json`),
    processFile: join(absolute, 'processes.json'),
    controlSocket: socketPath(absolute),
    logs: join(absolute, 'logs'),
    runFile: join(absolute, 'dapr.yaml'),
    components: join(absolute, 'components'),
  };
}

/** A short name for a directory that does not change. */
export function directoryHash(directory: string): string {
  return createHash('sha256').update(directory).digest('hex').slice(0, 12);
}

function socketPath(directory: string): string {
  const path = join(directory, 'control.sock');
  if (path.length <= SOCKET_PATH_LIMIT) return path;
  return join(tmpdir(), `golfroundpro-${directoryHash(directory)}.sock`);
}
