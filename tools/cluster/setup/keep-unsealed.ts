import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { unsealVault } from '../../stack/stores/open-vault.ts';
import type { Log } from './secret-keeper.ts';

const INTERVAL_MS = 2_000;

export interface Unsealing {
  vault: string;
  /** The file with the key; it may come later. */
  keyFile: string;
  /** Here GET answers 200 for as long as it runs, with why Vault is not open, or `ok`. */
  port: number;
  log: Log;
  signal: AbortSignal;
}

/** Unseals a Vault whenever it is sealed, until it is told to end. */
export async function keepUnsealed({
  vault,
  keyFile,
  port,
  log,
  signal,
}: Unsealing): Promise<void> {
  let closed: string | undefined = 'not asked yet';
  const readKey = async () => (existsSync(keyFile) ? await readFile(keyFile, 'utf8') : undefined);
  const server = createServer((_, response) => {
    response.end(closed ?? 'ok');
  }).listen(port);
  while (!signal.aborted) {
    const before: string | undefined = closed;
    closed = await unsealVault(vault, readKey);
    if (closed !== before) log(closed ?? 'Vault is open');
    await sleep(INTERVAL_MS, undefined, { signal }).catch(() => undefined);
  }
  server.close();
  server.closeAllConnections();
}
