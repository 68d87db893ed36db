import { expect, it } from 'vitest';
import type { NetworkPolicy, PodSpec } from './kinds.ts';
import { only, render } from './render.ts';

interface CronJob {
  spec: {
    concurrencyPolicy: string;
    failedJobsHistoryLimit: number;
    jobTemplate: { spec: { activeDeadlineSeconds: number; template: { spec: Mounting } } };
  };
}

type Mounting = PodSpec & {
  restartPolicy: string;
  containers: { volumeMounts: { name: string }[] }[];
};

const backupOf = async (values: object = {}) =>
  (await render('data', { values })).filter(({ metadata }) => /^backups?$/.test(metadata.name));
const podOf = async () => {
  const { spec } = only<CronJob>(await backupOf(), 'CronJob');
  return spec.jobTemplate.spec.template.spec;
};

it('asks nothing of the cluster, and is mounted what it must know of Vault', async () => {
  const { automountServiceAccountToken, volumes, initContainers = [], containers } = await podOf();
  expect(automountServiceAccountToken).toBe(false);
  const secrets = (volumes ?? []).flatMap(({ secret }) => secret?.secretName ?? []);
  expect(secrets).toEqual(['vault-keys']);
  const asked = initContainers.flatMap(({ env = [] }) =>
    env.flatMap(({ valueFrom }) => valueFrom?.secretKeyRef.name ?? []),
  );
  expect(asked).toEqual(['postgres-superuser']);
  const [{ volumeMounts }] = containers as [Mounting['containers'][number]];
  expect(volumeMounts.map(({ name }) => name)).toEqual(['dump', 'backups', 'vault']);
});

it('one that takes too long has failed', async () => {
  const deadlineOf = async (values: object) =>
    only<CronJob>(await backupOf(values), 'CronJob').spec.jobTemplate.spec.activeDeadlineSeconds;
  expect(await deadlineOf({})).toBe(3600);
  expect(await deadlineOf({ backup: { deadlineSeconds: 600 } })).toBe(600);
});

it('one that fails stays to be seen, and none begins beside another', async () => {
  const { concurrencyPolicy, failedJobsHistoryLimit } = only<CronJob>(
    await backupOf(),
    'CronJob',
  ).spec;
  expect([concurrencyPolicy, failedJobsHistoryLimit]).toEqual(['Forbid', 3]);
  expect((await podOf()).restartPolicy).toBe('Never');
});

it('reaches PostgreSQL, Vault and names, and nobody reaches it', async () => {
  const stores = { postgres: { host: 'other.example', port: 6432 } };
  const { spec } = only<NetworkPolicy>(await backupOf({ global: { stores } }), 'NetworkPolicy');
  expect(spec.ingress).toBeUndefined();
  const ports = spec.egress.flatMap((rule) => rule.ports.map(({ port }) => port));
  expect(ports).toEqual([53, 53, 6432, 8200]);
});

it('the archives outlive the release', async () => {
  const claim = (await backupOf()).find(({ kind }) => kind === 'PersistentVolumeClaim');
  expect(claim?.metadata).toMatchObject({ annotations: { 'helm.sh/resource-policy': 'keep' } });
});

it('that is switched off leaves nothing, and the set-up waits for no volume', async () => {
  expect(await backupOf({ backup: { enabled: false } })).toEqual([]);
  const objects = await render('data', { values: { backup: { enabled: false } } });
  expect(JSON.stringify(objects)).not.toContain('"backups"');
});
