import { parseAllDocuments } from 'yaml';
import { DATA_LAYER, layerOf } from '../../../tools/generate/charts/layer.ts';
import { releasesWith } from '../../../tools/k8s/releases.ts';
import { SERVICES } from '../../../tools/services/declared.ts';
import { target } from '../cluster.ts';
import { onCluster } from './probe-pods.ts';

const IN_DATA = `--namespace=${DATA_LAYER}`;
const RENEW = 'edges-renew-tokens';
const SET_UP = 'edges-set-up';

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

/** Sets everything up once more, which finds that all is there, and renews Vault's tokens. */
export async function runJobsAnew(): Promise<void> {
  try {
    await onCluster('create', [await setUpJob()]);
    const from = ['--from=cronjob/renew-tokens', IN_DATA];
    await target.read('create', 'job', RENEW, ...from);
    const done = ['wait', '--for=condition=Complete', '--timeout=180s', IN_DATA];
    await target.read(...done, `job/${SET_UP}`, `job/${RENEW}`);
  } finally {
    await target.read('delete', 'jobs', SET_UP, RENEW, IN_DATA, '--ignore-not-found');
  }
}

/** The job of the release, which is gone an hour after it has ended. */
async function setUpJob(): Promise<Job> {
  const documents = parseAllDocuments(await target.manifestOf(releasesWith().data));
  const objects = documents.map((one) => one.toJS() as Job | null);
  const job = objects.find((object) => object?.kind === 'Job')!;
  return { ...job, metadata: { ...job.metadata, name: SET_UP } };
}
