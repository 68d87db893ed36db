import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { addressesNeeded } from '../../services/settings.ts';
import { storesOf } from '../../services/uses.ts';
import { SECRETS, secretFile } from './compose-places.ts';

/** What Docker Compose knows as a service, as far as ours say anything. */
export interface ComposeService {
  image: string;
  build?: { context: string; target?: string; args?: Record<string, string> };
  user?: string;
  working_dir?: string;
  entrypoint?: string[];
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { disable: true } | HealthCheck;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  volumes?: string[];
  networks?: string[];
  network_mode?: string;
  restart?: string;
  stop_signal?: string;
}

interface HealthCheck {
  test: string[];
  interval?: string;
  timeout?: string;
  retries?: number;
}

/** An image of ours, built from this checkout where it is not there. */
export function builtImage(name: string): ComposeService {
  return {
    image: `golfroundpro/${name}:\${VERSION:-latest}`,
    build: { context: '.', args: { SERVICE: name } },
  };
}

/** A service; its image says how one asks whether it is well. */
export function composeService(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
  environment: Record<string, string>,
): ComposeService {
  const { name, area } = service;
  const called = addressesNeeded(service, services).map((other) => other.name);
  // Nobody waits for somebody who waits for them: all but the entry start side by side.
  const needed = [...storesOf(service), ...(area === 'entry' ? called : [])];
  return {
    ...builtImage(name),
    command: [`--env-file=${secretFile.tokens(name)}`, 'bundle/main.js'],
    environment,
    depends_on: {
      setup: { condition: 'service_completed_successfully' },
      ...Object.fromEntries(needed.map((one) => [one, { condition: 'service_healthy' }])),
    },
    ...(area === 'entry' ? { ports: ['127.0.0.1:${GATEWAY_PORT:-8080}:8080'] } : {}),
    volumes: [`secrets:${SECRETS}:ro`],
    networks: ['services', 'stores'],
    restart: 'unless-stopped',
  };
}
