import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { secretFile } from './compose-places.ts';
import type { ComposeService } from './compose-service.ts';

/** What a service reads of the checkout; its packages are in the image. */
const SOURCES = ['services', 'data', 'docs/openapi', 'frontend/dist'];
const HEALTHY =
  'fetch(`http://127.0.0.1:$${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))';

/** What replaces the bundle of each service by its sources, which are watched. */
export function composeReload(services: ServiceDeclaration[]): {
  services: Record<string, ComposeService>;
} {
  return { services: Object.fromEntries(services.map(({ name }) => [name, reloaded(name)])) };
}

function reloaded(name: string): ComposeService {
  return {
    image: 'golfroundpro/packages',
    build: { context: '.', target: 'packages' },
    user: '1000:1000',
    working_dir: '/src',
    entrypoint: ['node', '--watch', `--env-file=${secretFile.tokens(name)}`],
    command: [`services/${name}/main.ts`],
    environment: { HOST: '0.0.0.0' },
    healthcheck: { test: ['CMD', 'node', '--eval', HEALTHY], interval: '10s', timeout: '5s' },
    volumes: SOURCES.map((folder) => `./${folder}:/src/${folder}:ro`),
  };
}
