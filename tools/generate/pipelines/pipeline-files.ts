import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { chartYaml } from '../charts/chart-yaml.ts';
import { argoApplications } from './argo-application.ts';
import { githubWorkflow } from './github-workflow.ts';
import { gitlabPipeline } from './gitlab-pipeline.ts';

const MADE = '# Made by npm run generate from every service.ts; deploy/README.md tells of it.\n';

/** How GitHub, GitLab and Argo CD deliver each service by itself: path → content. */
export function pipelineFiles(services: ServiceDeclaration[]): Map<string, string> {
  return new Map([
    ...services.map(
      (service) =>
        [
          `.github/workflows/${service.name}.yaml`,
          MADE + chartYaml(githubWorkflow(service)),
        ] as const,
    ),
    ['.gitlab-ci.yml', MADE + chartYaml(gitlabPipeline(services))],
    ...[...argoApplications(services)].map(
      ([name, object]) => [`deploy/argocd/${name}.yaml`, MADE + chartYaml(object)] as const,
    ),
  ]);
}
