import { daprd } from '../parts/daprd.ts';
import { choosePorts } from '../stack/ports.ts';
import { inOwnFolder } from './in-own-folder.ts';
import type { OwnSentry } from './start-own-sentry.ts';
import { startProgram } from './start-program.ts';
import { writeResources, type SidecarResources } from './write-resources.ts';

/** A sidecar that belongs to no stack. */
export interface OwnSidecar {
  app: string;
  port: number;
  apiToken: string;
  /** Where other sidecars call it. */
  internalPort: number;
  pid: number;
  /** It stays where it is and answers nobody until it goes on. */
  pause: () => void;
  goOn: () => void;
  stop: () => Promise<void>;
}

export interface OwnSidecarOptions extends SidecarResources {
  appPort: number;
  /** Vouches for it to other sidecars, and for them to it: they then speak mTLS. */
  sentry?: OwnSentry | undefined;
  env?: Record<string, string>;
}

const API_TOKEN = 'its own only';

/** A real sidecar with an app id, components and an API allow-list of its own. */
export function startOwnSidecar(options: OwnSidecarOptions): Promise<OwnSidecar> {
  return inOwnFolder('sidecar', (folder) => startIn(folder, options));
}

async function startIn(folder: string, options: OwnSidecarOptions): Promise<OwnSidecar> {
  const { app, appPort } = options;
  const { config, components } = await writeResources(folder, options);
  const { http, grpc, internal, metrics } = await choosePorts(
    { http: 3500, grpc: 50001, internal: 50002, metrics: 9090 },
    {},
    'free',
  );
  const mtls = mtlsOf(options);
  const { child, stop } = await startProgram(
    (await daprd.find()) ?? 'daprd',
    [
      ...['--app-id', app, '--app-port', String(appPort), '--config', config],
      ...['--resources-path', components],
      ...['--dapr-http-port', String(http), '--dapr-grpc-port', String(grpc)],
      ...['--dapr-internal-grpc-port', String(internal), '--metrics-port', String(metrics)],
      ...['--dapr-listen-addresses', '127.0.0.1', '--metrics-listen-address', '127.0.0.1'],
      ...mtls.args,
    ],
    {
      env: {
        ...{ ...process.env, ...options.env, ...mtls.env },
        ...{ DAPR_API_TOKEN: API_TOKEN, DAPR_HOST_IP: '127.0.0.1' },
      },
      health: `http://127.0.0.1:${http}/v1.0/healthz`,
    },
  );
  return {
    ...{ app, port: http!, apiToken: API_TOKEN, internalPort: internal!, pid: child.pid! },
    pause: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
    stop,
  };
}

function mtlsOf({ sentry }: OwnSidecarOptions) {
  if (!sentry) return { args: [], env: {} };
  const address = ['--sentry-address', `127.0.0.1:${sentry.port}`];
  return {
    args: ['--enable-mtls', ...address, '--control-plane-trust-domain', sentry.trustDomain],
    env: { DAPR_TRUST_ANCHORS: sentry.trustAnchors },
  };
}
