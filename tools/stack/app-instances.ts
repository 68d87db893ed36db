import { instanceName } from './instance-name.ts';
import type { Ports } from './ports.ts';
import type { RunFileApp } from './run-file.ts';

/** One process of an app, with a sidecar of its own: `round`, and with two of each `round-2`. */
export interface AppInstance extends RunFileApp {
  name: string;
}

/** Every instance of every app of a rendered dapr.yaml, at its own ports, told of all the others. */
export function appInstances(apps: RunFileApp[], ports: Ports, instances: number): AppInstance[] {
  const numbers = Array.from({ length: instances }, (_, index) => index + 1);
  const urls = new Map(
    apps.map(({ appID, appPort }) => [
      urlOf(appPort),
      numbers.map((number) => urlOf(ports[instanceName(appID, number)])).join(','),
    ]),
  );
  return numbers.flatMap((number) => apps.map((app) => appInstance(app, number, ports, urls)));
}

function appInstance(
  app: RunFileApp,
  number: number,
  ports: Ports,
  urls: Map<string, string>,
): AppInstance {
  const name = instanceName(app.appID, number);
  const portOf = (what: string) => ports[`${name}${what}`] ?? 0;
  const env = Object.entries(app.env).map(([key, value]) => [key, urls.get(value) ?? value]);
  return {
    ...app,
    name,
    appPort: portOf(''),
    daprHTTPPort: portOf('-daprd'),
    daprGRPCPort: portOf('-daprd-grpc'),
    daprInternalGRPCPort: portOf('-daprd-internal'),
    metricsPort: portOf('-daprd-metrics'),
    env: { ...(Object.fromEntries(env) as Record<string, string>), PORT: String(portOf('')) },
  };
}

function urlOf(port: number | undefined): string {
  return `http://127.0.0.1:${port}`;
}
