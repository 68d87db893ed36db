import { parseAllDocuments } from 'yaml';
import { DATA_LAYER, layerOf } from '../../../tools/generate/charts/layer.ts';
import { releasesWith } from '../../../tools/k8s/releases.ts';
import { SERVICES } from '../../../tools/services/declared.ts';
import { target } from '../cluster.ts';
import { onCluster } from './probe-pods.ts';

const IN_DATA = `--namespace=${DATA_LAYER}`;
const SET_UP = 'edges-set-up';
/** What runs by the clock, by the names that it has here. */
const BY_THE_CLOCK = { 'edges-renew-tokens': 'renew-tokens', 'edges-backup': 'backup' };
const JOBS = [SET_UP, ...Object.keys(BY_THE_CLOCK)];

interface Job {
  kind: string;
  metadata: { name: string };
}

/** Of several pods these look for each other; one must start where it reaches nobody. */
const LOOK_AROUND = ['kafka', 'vault'];

/** Lets the pods of some stores go, and waits for those that come. */
export async function startStoresAnew(): Promise<void> {
  await Promise.all(
    LOOK_AROUND.map(async (name) => {
      await target.read('delete', 'pod', `${name}-0`, IN_DATA);
      await target.read('rollout', 'status', `statefulset/${name}`, IN_DATA, '--timeout=240s');
    }),
  );
}

/** Lets a pod of each service go and waits for the one that comes: all that a start needs is asked for anew. */
export async function startServicesAnew(): Promise<void> {
  await Promise.all(
    SERVICES.map(async (service) => {
      const namespace = `--namespace=${layerOf(service)}`;
      const selector = `--selector=app.kubernetes.io/name=${service.name}`;
      const [pod] = (await target.read('get', 'pods', namespace, selector, '--output=name')).split(
        '\n',
      );
      await target.read('delete', namespace, pod!);
      const status = ['rollout', 'status', `deployment/${service.name}`, '--timeout=240s'];
      await target.read(...status, namespace);
    }),
  );
}

/** Sets everything up once more, which finds that all is there, renews Vault's tokens, and takes a backup. */
export async function runJobsAnew(): Promise<void> {
  try {
    await onCluster('create', [await setUpJob()]);
    for (const [job, clock] of Object.entries(BY_THE_CLOCK)) {
      await target.read('create', 'job', job, `--from=cronjob/${clock}`, IN_DATA);
    }
    const done = ['wait', '--for=condition=Complete', '--timeout=180s', IN_DATA];
    await target.read(...done, ...JOBS.map((job) => `job/${job}`));
  } finally {
    await target.read('delete', 'jobs', ...JOBS, IN_DATA, '--ignore-not-found');
  }
}

/** The job of the release, which is gone an hour after it has ended. */
async function setUpJob(): Promise<Job> {
  const documents = parseAllDocuments(await target.manifestOf(releasesWith().data));
  const objects = documents.map((one) => one.toJS() as Job | null);
  const job = objects.find((object) => object?.kind === 'Job')!;
  return { ...job, metadata: { ...job.metadata, name: SET_UP } };
}
