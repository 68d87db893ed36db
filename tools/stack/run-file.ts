import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { INSTANCE_STEP } from '../services/ports.ts';
import { instanceName } from './instance-name.ts';
import { checkoutRoot } from './layout.ts';
import { storePorts, type Ports } from './ports.ts';

/** What dapr.yaml says for one app or for all (the keys that we use of Dapr's run file). */
export interface RunFileApp {
  appID: string;
  command: string[];
  resourcesPaths: string[];
  configFilePath: string;
  appPort: number;
  daprHTTPPort: number;
  daprGRPCPort: number;
  daprInternalGRPCPort: number;
  metricsPort: number;
  env: Record<string, string>;
}

export interface RunFile {
  version: number;
  common: {
    appProtocol: string;
    enableAppHealthCheck: boolean;
    appHealthCheckPath: string;
    appHealthProbeInterval: number;
    appHealthProbeTimeout: number;
    appHealthThreshold: number;
    env: Record<string, string>;
  };
  apps: RunFileApp[];
}

/** The committed dapr.yaml, which `npm run generate` makes from the declarations. */
export function readRunFile(file = join(checkoutRoot, 'dapr.yaml')): RunFile {
  return parse(readFileSync(file, 'utf8')) as RunFile;
}

/** The usual port of everything that listens: the stores, every app's instances and their sidecars. */
export function usualPorts(apps: RunFileApp[], instances = 1): Ports {
  const ports: Ports = { ...storePorts };
  for (let number = 1; number <= instances; number++) {
    for (const app of apps) {
      const name = instanceName(app.appID, number);
      const step = INSTANCE_STEP * (number - 1);
      ports[name] = app.appPort + step;
      ports[`${name}-daprd`] = app.daprHTTPPort + step;
      ports[`${name}-daprd-grpc`] = app.daprGRPCPort + step;
      ports[`${name}-daprd-internal`] = app.daprInternalGRPCPort + step;
      ports[`${name}-daprd-metrics`] = app.metricsPort + step;
    }
  }
  return ports;
}
