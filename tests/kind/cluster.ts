import { Progress } from '../../tools/console/progress.ts';
import { openTarget } from '../../tools/k8s/target.ts';
import { CLUB_ADDRESS } from '../../tools/kind/club-address.ts';
import { kindLayoutOf } from '../../tools/kind/kind-layout.ts';

/** Of the cluster that the tests are on. */
export const layout = kindLayoutOf();

export const progress = new Progress();

/** The cluster, with everything of GolfRoundPro in it. */
export const target = await openTarget(layout, progress);

/** Where the club is; `fetch`, and whatever a test starts, trusts the CA of the cluster (NODE_EXTRA_CA_CERTS). */
export const address = CLUB_ADDRESS;
if (!target.isOurs || process.env['NODE_EXTRA_CA_CERTS'] !== layout.authority) {
  throw new Error('run the tests on a cluster with npm run test:kind');
}

/** For a load. */
export const gateways = [{ name: 'cluster', address }];
