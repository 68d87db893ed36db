import { Progress } from '../../tools/console/progress.ts';
import { openTarget } from '../../tools/k8s/target.ts';
import { kindLayoutOf } from '../../tools/kind/kind-layout.ts';

/** Of the cluster that the tests are on. */
export const layout = kindLayoutOf();

export const progress = new Progress();

/** The cluster, with everything of GolfRoundPro in it. */
export const target = await openTarget(layout, progress);
if (!target.isOurs) throw new Error('run the tests on a cluster with npm run test:kind');

/** Where the club is reached, as a golfer reaches it. */
export const address = process.env['KIND_ADDRESS']!;

/** For a load. */
export const gateways = [{ name: 'cluster', address }];
