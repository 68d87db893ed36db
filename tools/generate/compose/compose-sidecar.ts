import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { configurationFile } from '../dapr/configuration.ts';
import { PORTS, SECRETS, secretFile } from './compose-places.ts';
import type { ComposeService } from './compose-service.ts';

/** daprd reads its tokens from its environment alone, and its image has no shell: Node takes them from a file and becomes it. */
const BECOME = `process.execve('/daprd', ['/daprd', ...process.argv.slice(1)], process.env)`;
/** A service that was started again has a new network: what is left in the old one ends, and is started in the new one. */
const IN_NETWORK = `Object.values(os.networkInterfaces()).flat().some(({ internal }) => !internal) || process.kill(1);`;
const HEALTHY = `${IN_NETWORK} fetch('http://127.0.0.1:${PORTS.daprHttp}/v1.0/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))`;

/** The sidecar of a service, in its network: they speak over loopback, as in a pod. */
export function composeSidecar(service: ServiceDeclaration, hasResources: boolean): ComposeService {
  const { name } = service;
  return {
    image: 'golfroundpro/sidecar:${VERSION:-latest}',
    build: { context: '.', target: 'sidecar' },
    command: [
      ...[`--env-file=${secretFile.tokens(name)}`, '--eval', BECOME, '--'],
      ...['--app-id', name, ...FLAGS],
      ...(hasResources ? ['--resources-path', '/dapr/components'] : []),
    ],
    // Its heap is small and its garbage much.
    environment: {
      ...{ GOMAXPROCS: '1', GOGC: '400', GOMEMLIMIT: '40MiB', DAPR_HOST_IP: '127.0.0.1' },
    },
    healthcheck: {
      test: ['CMD', '/nodejs/bin/node', '--eval', HEALTHY],
      ...{ interval: '10s', timeout: '5s' },
    },
    depends_on: { [name]: { condition: 'service_started' } },
    network_mode: `service:${name}`,
    volumes: [
      `./${configurationFile(service)}:/dapr/configuration.yaml:ro`,
      ...(hasResources ? [`./compose/components/${name}:/dapr/components:ro`] : []),
      `secrets:${SECRETS}:ro`,
    ],
    restart: 'unless-stopped',
  };
}

/** As dapr.yaml has them. */
const FLAGS = [
  ...['--app-port', String(PORTS.app), '--app-protocol', 'http'],
  ...['--config', '/dapr/configuration.yaml', '--dapr-http-port', String(PORTS.daprHttp)],
  ...['--dapr-listen-addresses', '127.0.0.1', '--dapr-internal-grpc-listen-address', '127.0.0.1'],
  ...['--metrics-port', '9090', '--metrics-listen-address', '127.0.0.1'],
  ...['--enable-app-health-check', '--app-health-check-path', '/health'],
  ...['--app-health-probe-interval', '1', '--app-health-probe-timeout', '900'],
  ...['--app-health-threshold', '5', '--log-as-json'],
];
