import { join } from 'node:path';
import type { ChildSpec } from '../child.ts';
import { checkoutRoot } from '../layout.ts';
import { waitFor } from '../wait-for.ts';
import type { StoreContext, StoreName } from './store.ts';

const READY_TIMEOUT_MS = 60_000;

type Varying = Pick<ChildSpec, 'command' | 'args' | 'health'> & Partial<ChildSpec>;

/** The process of a store: what all stores have in common, and what this one says of itself. */
export function storeChild(name: StoreName, context: StoreContext, varying: Varying): ChildSpec {
  const { layout, ports, env } = context;
  return {
    name,
    kind: 'store',
    port: ports[name] ?? 0,
    cwd: checkoutRoot,
    env,
    logFile: join(layout.logs, `${name}.log`),
    ready: (signal) => waitFor(varying.health, { timeoutMs: READY_TIMEOUT_MS, signal }),
    ...varying,
  };
}
