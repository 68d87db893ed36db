import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkoutRoot } from './layout.ts';
import { storePorts, type Ports } from './ports.ts';

/** What dapr.yaml says for one app or for all (the keys that we use of Dapr's run file). */
export interface RunFileApp {
  appID: string;
  command: string[];
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
    resourcesPaths: string[];
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

/** The committed dapr.yaml: the one place that says which apps there are and how they run. */
export function readRunFile(file = join(checkoutRoot, 'dapr.yaml')): RunFile {
  return parse(readFileSync(file, 'utf8')) as RunFile;
}

/** The usual port of everything that listens: the stores, every app and its sidecar. */
export function usualPorts(apps: RunFileApp[]): Ports {
  const ports: Ports = { ...storePorts };
  for (const app of apps) {
    ports[app.appID] = app.appPort;
    ports[`${app.appID}-daprd`] = app.daprHTTPPort;
    ports[`${app.appID}-daprd-grpc`] = app.daprGRPCPort;
    ports[`${app.appID}-daprd-internal`] = app.daprInternalGRPCPort;
    ports[`${app.appID}-daprd-metrics`] = app.metricsPort;
  }
  return ports;
}
