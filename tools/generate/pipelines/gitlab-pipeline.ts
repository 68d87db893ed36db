import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { layerOf } from '../charts/layer.ts';
import { dependedPaths } from './depended-paths.ts';

/** By hand: what is done for every service in turn, and for the whole. */
const STAGES = 'deploy/gitlab-stages.yml';

const ON_MAIN = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH';
const ON_REQUEST = '$CI_PIPELINE_SOURCE == "merge_request_event"';

/** What GitLab does: for each service whose files have changed the same jobs, by themselves. */
export function gitlabPipeline(services: ServiceDeclaration[]): object {
  return {
    include: [{ local: `/${STAGES}` }],
    ...Object.fromEntries(services.flatMap(jobsOf)),
  };
}

function jobsOf(service: ServiceDeclaration): [string, object][] {
  const { name } = service;
  const changes = [...dependedPaths(service), '.gitlab-ci.yml', STAGES];
  const needs = (job: string) => [{ job: `${name}:${job}`, artifacts: true }];
  const onMain = { if: ON_MAIN, changes };
  const variables = { SERVICE: name, NAMESPACE: layerOf(service) };
  return [
    [`${name}:test`, { extends: '.test', variables, rules: [{ if: ON_REQUEST, changes }, onMain] }],
    [`${name}:image`, { extends: '.image', variables, needs: needs('test'), rules: [onMain] }],
    [`${name}:deploy`, { extends: '.deploy', variables, needs: needs('image'), rules: [onMain] }],
  ];
}
