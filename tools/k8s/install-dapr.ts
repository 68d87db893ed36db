import { join } from 'node:path';
import type { Release } from './releases.ts';
import type { Target } from './target.ts';

const WITHIN = '--timeout=5m';

/**
 * Installs Dapr's control plane. On a quick machine Helm alone takes two minutes: sentry ends as long as the kinds
 * that it reads are unknown, and kubelet shows the other pods only a minute later the trust bundle that sentry makes.
 */
export async function installDapr(target: Target, release: Release): Promise<void> {
  const inside = `--namespace=${release.namespace}`;
  const kinds = `--filename=${join(release.chart, 'crds')}`;
  const known = await target.read('get', 'crd/configurations.dapr.io', '--ignore-not-found');
  if (known === '') await target.read('create', kinds);
  await target.read('wait', '--for=condition=Established', kinds, WITHIN);
  await target.install(release, new Map(), ['--wait=false']);
  await target.read('rollout', 'status', 'deployment/dapr-sentry', inside, WITHIN);
  // A pod that is changed is shown its volumes as they are now.
  const look = `golfroundpro.dev/looked-again=${Date.now()}`;
  await target.read('annotate', 'pods', '--all', '--overwrite', inside, look);
  await target.read('wait', '--for=condition=Available', 'deployments', '--all', inside, WITHIN);
}
