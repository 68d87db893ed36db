import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { portsOf } from '../../services/ports.ts';
import { settingsOf } from '../../services/settings.ts';
import { configurationFile } from './configuration.ts';
import { yamlText } from './yaml-text.ts';

/** dapr.yaml: the services and their sidecars on the usual ports. */
export function runFile(services: ServiceDeclaration[]): string {
  return `# The services and their sidecars on the usual ports. Made by npm run generate from each service.ts.
# npm start runs exactly this, with other ports where these are taken; dapr run -f . runs it for
# whoever has Dapr and the stores. A service's young objects have 12 MB instead of 48, which lie idle.
version: 1
common:
  # Nothing here needs placement or the scheduler: empty, or the CLI looks for them.
  placementHostAddress: ''
  schedulerHostAddress: ''
  appProtocol: http
  enableAppHealthCheck: true
  appHealthCheckPath: /health
  appHealthProbeInterval: 1
  appHealthProbeTimeout: 900
  appHealthThreshold: 5
  env:
    LOG_LEVEL: info

apps:
${services.map((service) => appOf(service, services)).join('\n')}`;
}

function appOf(service: ServiceDeclaration, services: ServiceDeclaration[]): string {
  const { name, port } = service;
  const { app, daprHttp, daprGrpc, daprInternal, daprMetrics } = portsOf(port);
  const settings = Object.entries(settingsOf(service, services));
  return `  - appID: ${name}
    appDirPath: .
    command: [node, services/${name}/main.ts]
    resourcesPaths: [components/${name}]
    configFilePath: ${configurationFile(service)}
    appPort: ${app}
    daprHTTPPort: ${daprHttp}
    daprGRPCPort: ${daprGrpc}
    daprInternalGRPCPort: ${daprInternal}
    metricsPort: ${daprMetrics}
    env:
${settings.map(([key, value]) => `      ${key}: ${yamlText(value)}\n`).join('')}`;
}
