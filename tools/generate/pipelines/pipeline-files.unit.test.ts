import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PROGRAMS } from '../../images/bundle/programs.ts';
import { SERVICES } from '../../services/declared.ts';
import { checkoutRoot } from '../../stack/layout.ts';
import { layerOf } from '../charts/layer.ts';
import { pipelineFiles } from './pipeline-files.ts';

interface Job {
  uses?: string;
  extends?: string;
  needs?: { job: string }[];
  variables?: object;
  with?: Record<string, string>;
  secrets?: Record<string, string>;
  rules?: { changes?: string[] }[];
  stage?: string;
}
interface Workflow {
  on: { push: { branches: string[]; paths: string[] }; pull_request: { paths: string[] } };
  permissions: Record<string, string>;
  jobs: Record<string, Job & { permissions: Record<string, string> }>;
}
interface Reusable {
  on: { workflow_call: { inputs: object; secrets: object } };
  jobs: Record<string, Job & { permissions?: Record<string, string> }>;
}
interface Application {
  metadata: { name: string; annotations: Record<string, string> };
  spec: { source: { path: string; repoURL: string }; destination: { namespace: string } };
}

const files = pipelineFiles(SERVICES);
const made = <T>(path: string) => parse(files.get(path) ?? '') as T;
const byHand = <T>(path: string) => parse(readFileSync(join(checkoutRoot, path), 'utf8')) as T;
const gitlab = made<Record<string, Job>>('.gitlab-ci.yml');
const stages = byHand<Record<string, Job> & { stages: string[] }>('deploy/gitlab-stages.yml');
const deliver = byHand<Reusable>('.github/workflows/deliver.yml');
const applicationOf = (name: string) => made<Application>(`deploy/argocd/${name}.yaml`);
const waveOf = (name: string) =>
  Number(applicationOf(name).metadata.annotations['argocd.argoproj.io/sync-wave']);

/** One that begins no path is a fault that nobody would see: the pipeline would never run. */
const leadsNowhere = (pattern: string) => {
  const path = pattern.replace(/\/\*\*$/, '');
  return !existsSync(join(checkoutRoot, path)) && !files.has(path);
};

describe.each(SERVICES)('the pipelines of $name', (service) => {
  const { name } = service;
  const workflow = made<Workflow>(`.github/workflows/${name}.yaml`);
  const paths = workflow.on.push.paths;

  it('run when something changes that it depends on, and that is there', () => {
    expect(paths.filter(leadsNowhere)).toEqual([]);
    const { files: read } = PROGRAMS.find((program) => program.name === name)!;
    const sources = Object.keys(read).map((path) => path.replace(/^frontend\/dist$/, 'frontend'));
    const needed = [`services/${name}/service.ts`, 'services/shared/x', ...sources];
    const covered = (path: string) =>
      paths.some((one) => `${path}/`.startsWith(one.replace('**', '')));
    const inNoPackage = needed.filter((path) => !path.startsWith('node_modules/'));
    expect(inNoPackage.filter((path) => !covered(path))).toEqual([]);
    expect(workflow.on.pull_request.paths).toEqual(paths);
  });

  it('give the common workflow what it asks for, and no right besides', () => {
    const { uses = '', with: told = {}, secrets = {}, permissions } = workflow.jobs['deliver']!;
    expect(existsSync(join(checkoutRoot, uses))).toBe(true);
    expect(told).toEqual({ service: name, namespace: layerOf(service) });
    expect(Object.keys(told)).toEqual(Object.keys(deliver.on.workflow_call.inputs));
    expect(Object.keys(secrets)).toEqual(Object.keys(deliver.on.workflow_call.secrets));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(permissions).toEqual({ contents: 'read', packages: 'write' });
  });

  it('are the same at GitLab, one stage after the other', () => {
    const jobs = ['test', 'image', 'deploy'].map((stage) => gitlab[`${name}:${stage}`]!);
    expect(jobs.map((job) => stages[job.extends!]?.stage)).toEqual(stages.stages);
    expect(jobs.slice(1).map(({ needs }) => needs![0]!.job)).toEqual([
      `${name}:test`,
      `${name}:image`,
    ]);
    for (const { rules = [], variables } of jobs) {
      expect(variables).toEqual({ SERVICE: name, NAMESPACE: layerOf(service) });
      for (const { changes = [] } of rules) expect(changes.filter(leadsNowhere)).toEqual([]);
    }
  });

  it('have an Application behind the stores, and the entry behind all', () => {
    expect(applicationOf(name).spec.destination.namespace).toBe(layerOf(service));
    expect(waveOf(name)).toBeGreaterThan(waveOf('data'));
    const others = SERVICES.filter(({ area }) => area !== 'entry');
    if (service.area !== 'entry') return;
    for (const other of others) expect(waveOf(name)).toBeGreaterThan(waveOf(other.name));
  });
});

it('every chart of ours that is a release of its own has an Application', () => {
  // A cluster may have an ingress controller and metrics of its own, and no club has a mail sink.
  const notOurs = ['ingress', 'metrics-server', 'mail-sink'];
  const charts = globSync('charts/*/Chart.yaml', { cwd: checkoutRoot })
    .map((path) => path.split('/')[1]!)
    .filter((chart) => !['lib', 'golfroundpro', ...notOurs].includes(chart));
  for (const chart of charts) {
    expect(applicationOf(chart).metadata.name).toBe(chart);
    expect(applicationOf(chart).spec.source.path).toBe(`charts/${chart}`);
  }
  expect([...files.keys()].filter((path) => path.startsWith('deploy/argocd/'))).toHaveLength(
    charts.length,
  );
  expect(waveOf('data')).toBeGreaterThan(waveOf('layers'));
});

it('the Application of all is of the same repository', () => {
  const all = byHand<Application>('deploy/golfroundpro.yaml');
  expect(existsSync(join(checkoutRoot, all.spec.source.path))).toBe(true);
  expect(all.spec.source.repoURL).toBe(applicationOf('layers').spec.source.repoURL);
});

it('only the image may write, and nothing else than packages', () => {
  const rights = Object.entries(deliver.jobs).map(([name, job]) => [name, job.permissions]);
  expect(Object.fromEntries(rights)).toEqual({
    ...{ test: undefined, deploy: undefined },
    image: { contents: 'read', packages: 'write' },
  });
});
