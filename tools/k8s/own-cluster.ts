import type { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import type { Cluster } from '../kind/cluster.ts';
import { findCluster } from '../kind/find-cluster.ts';
import type { KindLayout } from '../kind/kind-layout.ts';
import type { Target } from './target.ts';

/** The nodes of a cluster that is ours. @throws UserError with what is refused of any other */
export async function requireOwnCluster(
  target: Target,
  refusal: string,
  { layout, progress }: { layout: KindLayout; progress: Progress },
): Promise<Cluster> {
  const cluster = target.isOurs ? await findCluster(layout, progress) : undefined;
  if (!cluster) throw new UserError(refusal);
  return cluster;
}
