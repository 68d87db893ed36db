import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { declareService } from '@golfroundpro/shared/service/declaration.ts';
import { resiliency } from '../tools/generate/dapr/resiliency.ts';
import { daprd } from '../tools/parts/daprd.ts';
import { choosePorts } from '../tools/stack/ports.ts';
import { probeHttp } from '../tools/stack/probe.ts';
import { waitFor } from '../tools/stack/wait-for.ts';

/** A component: its type, and its settings. */
export interface Component {
  type: string;
  settings: Record<string, string>;
}

export interface OwnSidecar {
  app: string;
  port: number;
  apiToken: string;
  /** It stays where it is and answers nobody until it goes on. */
  pause: () => void;
  goOn: () => void;
  stop: () => Promise<void>;
}

const API_TOKEN = 'of a test only';
/** An app that has no component. */
const NOTHING = { area: '', summary: '', port: 0, routes: () => Promise.resolve(() => []) };
const READY_TIMEOUT_MS = 30_000;

/** A real sidecar with an app id, components and an API allow-list of a test's own. */
export async function startOwnSidecar(options: {
  app: string;
  appPort: number;
  /** Names such as `v1.0/secrets`; nothing else is allowed over HTTP. */
  allowed: string[];
  components?: (folder: string) => Promise<Record<string, Component>>;
  /** Ids of apps that it calls; as in a cluster it repeats no call. */
  called?: string[];
}): Promise<OwnSidecar> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-sidecar-'));
  const config = await writeResources(folder, options);
  const { http, grpc, internal, metrics } = await choosePorts(
    { http: 3500, grpc: 50001, internal: 50002, metrics: 9090 },
    {},
    'free',
  );
  const child = spawn(
    (await daprd.find()) ?? 'daprd',
    [
      ...['--app-id', options.app, '--app-port', String(options.appPort), '--config', config],
      ...['--resources-path', join(folder, 'components')],
      ...['--dapr-http-port', String(http), '--dapr-grpc-port', String(grpc)],
      ...['--dapr-internal-grpc-port', String(internal), '--metrics-port', String(metrics)],
      ...['--dapr-listen-addresses', '127.0.0.1', '--metrics-listen-address', '127.0.0.1'],
    ],
    { env: { ...process.env, DAPR_API_TOKEN: API_TOKEN, DAPR_HOST_IP: '127.0.0.1' } },
  );
  const log = collect(child);
  const exited = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
    await rm(folder, { recursive: true });
  };
  try {
    await waitFor(() => probeHttp(`http://127.0.0.1:${http}/v1.0/healthz`), {
      timeoutMs: READY_TIMEOUT_MS,
    });
  } catch (error) {
    await stop();
    throw new Error(log().slice(-2000), { cause: error });
  }
  return {
    app: options.app,
    port: http!,
    apiToken: API_TOKEN,
    pause: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
    stop,
  };
}

/** Writes what the sidecar reads; gives the path of its configuration. */
async function writeResources(
  folder: string,
  { app, allowed, components, called = [] }: Parameters<typeof startOwnSidecar>[0],
): Promise<string> {
  await mkdir(join(folder, 'components'));
  if (called.length > 0) {
    const text = resiliency(declareService({ ...NOTHING, name: app }), { callers: [], called });
    await writeFile(join(folder, 'components/resiliency.yaml'), text);
  }
  for (const [name, { type, settings }] of Object.entries((await components?.(folder)) ?? {})) {
    const metadata = Object.entries(settings).map(([key, value]) => ({ name: key, value }));
    const component = resource('Component', name, { type, version: 'v1', metadata });
    await writeFile(join(folder, 'components', `${name}.yaml`), component);
  }
  const config = join(folder, 'configuration.yaml');
  const apis = allowed.map((api) => {
    const [version, name] = api.split('/');
    return { name, version, protocol: 'http' };
  });
  await writeFile(config, resource('Configuration', 'own', { api: { allowed: apis } }));
  return config;
}

function resource(kind: string, name: string, spec: object): string {
  return stringify({ apiVersion: 'dapr.io/v1alpha1', kind, metadata: { name }, spec });
}

/** Keeps what a process writes, for when it fails. */
function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  }
  return () => text;
}
