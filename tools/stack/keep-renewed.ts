import { once } from 'node:events';
import { createServer } from 'node:http';
import { startRenewal, type RenewalOptions } from './token-renewal.ts';

/** What is kept alive, and where one asks about it. */
export interface KeptRenewed {
  services: string[];
  /** Renews the Vault token of a service; gives for how many seconds it lives from then on. */
  renew: (service: string) => Promise<number>;
  /** Here GET answers 200 when all could be renewed last, else 503 with why not. */
  port: number;
  log: RenewalOptions['log'];
  signal: AbortSignal;
}

/** Keeps the Vault tokens of services alive until it is told to end. */
export async function keepRenewed({
  services,
  renew,
  port,
  log,
  signal,
}: KeptRenewed): Promise<void> {
  const renewals = services.map((name) => startRenewal({ name, renew: () => renew(name), log }));
  const server = createServer((_, response) => {
    const faults = renewals.flatMap(({ fault }) => fault ?? []);
    response.writeHead(faults.length === 0 ? 200 : 503).end(faults.join('; ') || 'ok');
  }).listen(port, '127.0.0.1');
  if (!signal.aborted) await once(signal, 'abort');
  for (const renewal of renewals) renewal.stop();
  server.close();
  server.closeAllConnections();
}
