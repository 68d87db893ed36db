import { dirname, join } from 'node:path';
import { SIDECAR_FILE } from '@golfroundpro/shared/service/settings.ts';
import type { FoundParts } from '../parts/part.ts';
import { appInstances, type AppInstance } from './app-instances.ts';
import type { ChildSpec } from './child.ts';
import { callerTokens, sidecarTokens } from './app-tokens.ts';
import { besideOf } from './instance-name.ts';
import { checkoutRoot, type Layout } from './layout.ts';
import { setByOperator } from './set-by-operator.ts';
import { choosePorts, type Ports } from './ports.ts';
import { probeHttp } from './probe.ts';
import type { RunFile } from './run-file.ts';
import { loadSecrets, type AppTokens, type StackSecrets } from './secrets.ts';
import { sidecarTokensOf } from './sidecar-files.ts';
import { sidecarDifference } from './sidecar-resources.ts';
import { waitFor } from './wait-for.ts';

const READY_TIMEOUT_MS = 60_000;
/** A healthy sidecar takes in its subscriptions once the app is healthy too. */
const LOADED_TIMEOUT_MS = 15_000;
/** A service gives requests at hand 10 s, then closes its connections. */
const SERVICE_STOP_TIMEOUT_MS = 15_000;
/** Two would wake each other at every tick of a subscription: idle, half as much CPU again. */
const SIDECAR_CORES = '1';
/** Its heap is small and its garbage much: it may grow to five times what lives before it is collected, within a bound. */
export const SIDECAR_GARBAGE = { GOGC: '400', GOMEMLIMIT: '40MiB' };

/** What the processes of the apps need to know of their stack. */
export interface AppContext {
  layout: Layout;
  runFile: RunFile;
  ports: Ports;
  /** How many of each app are started. */
  instances: number;
  parts: FoundParts;
  secrets: StackSecrets;
  env: NodeJS.ProcessEnv;
}

/** A service and its sidecar for every instance of every app of dapr.yaml, as `dapr run -f` would. */
export function appChildren(context: AppContext): ChildSpec[] {
  const { runFile, ports, instances } = context;
  return appInstances(runFile.apps, ports, instances).flatMap((app) => [
    serviceOf(app, context),
    sidecarOf(app, context, {
      name: `${app.name}-daprd`,
      tokens: () => sidecarTokensOf(context.layout, app.name),
      beside: () => sidecarBeside(app, context),
    }),
  ]);
}

function serviceOf(app: AppInstance, context: AppContext): ChildSpec {
  const { layout, runFile, env, secrets } = context;
  const [command = 'node', ...args] = app.command;
  const at = `http://127.0.0.1:${app.appPort}`;
  const health = async () => (await probeHttp(`${at}/health`)) ?? probeHttp(`${at}/ready`);
  return {
    name: app.name,
    kind: 'service',
    stopTimeoutMs: SERVICE_STOP_TIMEOUT_MS,
    port: app.appPort,
    command: command === 'node' ? process.execPath : command,
    args,
    cwd: checkoutRoot,
    env: {
      ...env,
      PATH: `${dirname(process.execPath)}:${env['PATH'] ?? ''}`,
      ...runFile.common.env,
      ...app.env,
      ...setByOperator(app.appID, env),
      ...sidecarTokens(secrets.apps[app.appID]!),
      ...callerTokens(secrets, app.appID),
      [SIDECAR_FILE]: layout.sidecarFile(app.name),
      APP_ID: app.appID,
      DAPR_HTTP_PORT: String(app.daprHTTPPort),
    },
    logFile: join(layout.logs, `${app.name}.log`),
    health,
    ready: (signal) => waitFor(health, { timeoutMs: READY_TIMEOUT_MS, signal }),
  };
}

/** Has the tokens that are to be, which its app is told before the one before ends. */
async function sidecarBeside(app: AppInstance, context: AppContext): Promise<ChildSpec> {
  const { daprHTTPPort, daprGRPCPort, daprInternalGRPCPort, metricsPort } = app;
  const usual = { daprHTTPPort, daprGRPCPort, daprInternalGRPCPort, metricsPort };
  const ports = (await choosePorts(usual, {}, 'free')) as typeof usual;
  const { apps } = await loadSecrets(context.layout.secretsFile);
  return sidecarOf({ ...app, ...ports }, context, {
    name: besideOf(`${app.name}-daprd`),
    tokens: async () => apps[app.appID]!,
  });
}

function sidecarOf(
  app: AppInstance,
  { layout, parts, env, runFile }: AppContext,
  { tokens, ...others }: Pick<ChildSpec, 'name' | 'beside'> & { tokens: () => Promise<AppTokens> },
): ChildSpec {
  const health = () => probeHttp(`http://127.0.0.1:${app.daprHTTPPort}/v1.0/healthz`);
  const loaded = async () => {
    const { daprApiToken } = await tokens();
    const sidecar = { appID: app.appID, httpPort: app.daprHTTPPort, apiToken: daprApiToken };
    return sidecarDifference(sidecar, app.resourcesPaths);
  };
  return {
    ...others,
    kind: 'sidecar',
    port: app.daprHTTPPort,
    command: parts.get('daprd') ?? 'daprd',
    args: daprdArgs(app, runFile),
    cwd: checkoutRoot,
    env: {
      ...{ GOMAXPROCS: SIDECAR_CORES, ...SIDECAR_GARBAGE, ...env },
      DAPR_HOST_IP: '127.0.0.1',
    },
    freshEnv: async () => sidecarTokens(await tokens()),
    logFile: join(layout.logs, `${others.name}.log`),
    health,
    ready: async (signal) => {
      await waitFor(health, { timeoutMs: READY_TIMEOUT_MS, signal });
      await waitFor(loaded, { timeoutMs: LOADED_TIMEOUT_MS, signal });
    },
  };
}

/** The flags of daprd that dapr.yaml stands for; it listens on loopback only. */
function daprdArgs(app: AppInstance, { common }: RunFile): string[] {
  return [
    ...['--app-id', app.appID, '--app-port', String(app.appPort)],
    ...['--app-protocol', common.appProtocol, '--config', app.configFilePath],
    ...app.resourcesPaths.flatMap((path) => ['--resources-path', path]),
    ...['--dapr-http-port', String(app.daprHTTPPort), '--dapr-grpc-port', String(app.daprGRPCPort)],
    ...['--dapr-internal-grpc-port', String(app.daprInternalGRPCPort)],
    ...['--dapr-listen-addresses', '127.0.0.1', '--dapr-internal-grpc-listen-address', '127.0.0.1'],
    ...['--metrics-port', String(app.metricsPort), '--metrics-listen-address', '127.0.0.1'],
    ...(common.enableAppHealthCheck ? ['--enable-app-health-check'] : []),
    ...['--app-health-check-path', common.appHealthCheckPath],
    ...['--app-health-probe-interval', String(common.appHealthProbeInterval)],
    ...['--app-health-probe-timeout', String(common.appHealthProbeTimeout)],
    ...['--app-health-threshold', String(common.appHealthThreshold)],
    '--log-as-json',
  ];
}
