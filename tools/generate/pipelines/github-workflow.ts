import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { layerOf } from '../charts/layer.ts';
import { dependedPaths } from './depended-paths.ts';

/** By hand: what is done for every service in turn. */
const DELIVER = '.github/workflows/deliver.yml';

/** What GitHub does when something changes that a service depends on. */
export function githubWorkflow(service: ServiceDeclaration): object {
  const { name } = service;
  const paths = [...dependedPaths(service), `.github/workflows/${name}.yaml`, DELIVER];
  return {
    name,
    on: { push: { branches: ['main'], paths }, pull_request: { paths } },
    permissions: { contents: 'read' },
    jobs: {
      deliver: {
        uses: `./${DELIVER}`,
        permissions: { contents: 'read', packages: 'write' },
        with: { service: name, namespace: layerOf(service) },
        secrets: Object.fromEntries(
          ['REGISTRY_PASSWORD', 'KUBECONFIG'].map((secret) => [
            secret,
            `\${{ secrets.${secret} }}`,
          ]),
        ),
      },
    },
  };
}
