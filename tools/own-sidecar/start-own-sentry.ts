import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { daprControlPlane } from '../parts/cluster-programs.ts';
import { choosePorts } from '../stack/ports.ts';
import { inOwnFolder } from './in-own-folder.ts';
import { startProgram } from './start-program.ts';
import { writeConfiguration } from './write-resources.ts';

/** A sentry with a CA of its own, that belongs to no stack. */
export interface OwnSentry {
  port: number;
  trustDomain: string;
  /** The certificate of its CA, as PEM. */
  trustAnchors: string;
  stop: () => Promise<void>;
}

const TRUST_DOMAIN = 'own.golfroundpro';

/** A real sentry; it vouches for whoever asks it on this machine. */
export function startOwnSentry(): Promise<OwnSentry> {
  return inOwnFolder('sentry', startIn);
}

async function startIn(folder: string): Promise<OwnSentry> {
  const credentials = join(folder, 'credentials');
  await mkdir(credentials);
  const config = await writeConfiguration(folder, {});
  const start = () => startSentry(['--config', config, '--issuer-credentials', credentials]);
  // It watches its certificates: two seconds after it made them it would begin anew.
  await (await start()).stop();
  const trustAnchors = await readFile(join(credentials, 'ca.crt'), 'utf8');
  return { ...(await start()), trustDomain: TRUST_DOMAIN, trustAnchors };
}

async function startSentry(args: string[]): Promise<Pick<OwnSentry, 'port' | 'stop'>> {
  const { grpc, health } = await choosePorts({ grpc: 50001, health: 8080 }, {}, 'free');
  const { stop } = await startProgram(
    join((await daprControlPlane.find()) ?? '', 'sentry'),
    [
      ...['--mode', 'standalone', '--trust-domain', TRUST_DOMAIN, ...args],
      ...['--listen-address', '127.0.0.1', '--port', String(grpc)],
      ...['--healthz-port', String(health), '--enable-metrics=false'],
    ],
    { env: { PATH: '' }, health: `http://127.0.0.1:${health}/healthz` },
  );
  return { port: grpc!, stop };
}
