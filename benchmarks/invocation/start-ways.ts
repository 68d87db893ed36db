import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { makeUpstream } from '@golfroundpro/shared/http/upstream.ts';
import { startOwnSentry, type OwnSentry } from '../../tools/own-sidecar/start-own-sentry.ts';
import { startOwnSidecar } from '../../tools/own-sidecar/start-own-sidecar.ts';
import { checkoutRoot } from '../../tools/stack/layout.ts';
import { askChild } from '../ask-child.ts';
import { requireMtls } from './require-mtls.ts';
import type { Way } from './way.ts';

interface Callee {
  pid: number;
  port: number;
}

const BYTES = 2048;
/** What a chart gives a sidecar; its limit of CPU leaves it one thread at a time. */
const AS_IN_A_CLUSTER = { GOMAXPROCS: '1', GOGC: '400', GOMEMLIMIT: '90MiB' };

/** A service of 2 KB, asked directly, through two sidecars, and through two that speak mTLS. */
export async function startWays(ends: (() => unknown)[]): Promise<Way[]> {
  const callee = await startCallee(ends);
  const sentry = await startOwnSentry();
  ends.push(sentry.stop);
  const direct = makeUpstream({ urls: [`http://127.0.0.1:${callee.port}`], token: '' });
  ends.push(direct.close);
  return [
    { name: 'direct', upstream: direct, pids: { callee: callee.pid } },
    await startSidecars({ name: 'two sidecars', callee, ends }),
    await startSidecars({ name: 'two sidecars, mTLS', callee, ends, sentry }),
  ];
}

async function startCallee(ends: (() => unknown)[]): Promise<Callee> {
  const child = fork(join(checkoutRoot, 'benchmarks/invocation/callee.ts'));
  ends.push(() => child.kill());
  return { pid: child.pid!, port: await askChild<number>(child, BYTES) };
}

async function startSidecars(of: {
  name: string;
  callee: Callee;
  ends: (() => unknown)[];
  sentry?: OwnSentry;
}): Promise<Way> {
  const { name, callee, ends, sentry } = of;
  const id = randomUUID().slice(0, 8);
  const shared = { appPort: callee.port, env: AS_IN_A_CLUSTER, sentry };
  const allowed = ['v1.0/metadata'];
  const other = await startOwnSidecar({ ...shared, app: `callee-${id}`, allowed });
  ends.push(other.stop);
  const own = await startOwnSidecar({
    ...{ ...shared, app: `caller-${id}`, called: [other.app] },
    allowed: [...allowed, 'v1.0/invoke'],
  });
  ends.push(own.stop);
  if (sentry) {
    const known = await requireMtls(other.internalPort, other.app, sentry.trustAnchors);
    console.log(`${name}: the callee is ${known}, and refuses who has no certificate`);
  }
  const urls = [`dapr://${other.app}.default`];
  const upstream = makeUpstream({ urls, sidecar: own, token: '' });
  ends.push(upstream.close);
  const pids = { "caller's sidecar": own.pid, "callee's sidecar": other.pid, callee: callee.pid };
  return { name, upstream, pids };
}
