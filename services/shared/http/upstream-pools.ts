import { Pool } from 'undici';
import type { PoolState } from '../metrics/pool-gauges.ts';
import { makeInstances, type Instances } from './instances.ts';
import { throughSidecar, type OwnSidecar } from './through-sidecar.ts';

/** Where a service is. */
export interface UpstreamPlace {
  /**
   * Its instances, such as `http://localhost:8082`; or `dapr://round.server-layer`: the app of that id and
   * namespace, whom the sidecar of this one asks.
   */
  urls: string[];
  /** Needed for apps that it asks. */
  sidecar?: OwnSidecar;
}

/** The connections to a service: a keep-alive pool for each of its addresses. */
export interface UpstreamPools {
  pools: Pool[];
  /** The pools as they are asked in turn. */
  instances: Instances<Pool>;
  close: () => Promise<void>;
}

const CONNECT_TIMEOUT_MS = 1000;
/** How long a service may take to begin its answer, unless told. */
export const HEADERS_TIMEOUT_MS = 5000;
const APP = /^dapr:\/\/(.+)$/;
/** A sidecar takes any instance of an app, also one that has just gone: so it is asked again. */
const ATTEMPTS = 4;

/** The connections to a service; at most so many to each of its addresses. */
export function makeUpstreamPools(
  { urls, sidecar }: UpstreamPlace,
  connections: number,
): UpstreamPools {
  const pools = urls.map((url) => makePool(url, connections, sidecar));
  const turns = urls.flatMap((url, at) =>
    Array<Pool>(APP.test(url) ? ATTEMPTS : 1).fill(pools[at]!),
  );
  return {
    pools,
    instances: makeInstances(turns),
    close: async () => void (await Promise.all(pools.map((pool) => pool.close()))),
  };
}

function makePool(url: string, connections: number, sidecar: OwnSidecar | undefined): Pool {
  const app = APP.exec(url)?.[1];
  const options = {
    connections,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: HEADERS_TIMEOUT_MS,
  };
  if (app === undefined) return new Pool(url, options);
  if (!sidecar) throw new Error(`${url}: it is asked through a sidecar, and none is known`);
  const pool = new Pool(`http://127.0.0.1:${sidecar.port}`, options);
  // It is the pool itself, with another way to send.
  return pool.compose(throughSidecar(app, sidecar)) as Pool;
}

/** The connections of these pools together. */
export function poolStateOf(pools: Pool[]): PoolState {
  const all = pools.map(({ stats }) => stats);
  const sum = (of: (stats: Pool['stats']) => number) =>
    all.reduce((total, stats) => total + of(stats), 0);
  return {
    used: sum(({ running }) => running),
    idle: sum(({ connected, running }) => connected - running),
    waiting: sum(({ pending }) => pending),
  };
}

/** Resolves when the instance behind a pool says that it lives. */
export async function requireLife(pool: Pool): Promise<void> {
  const { statusCode, body } = await pool.request({ method: 'GET', path: '/health' });
  await body.dump();
  if (statusCode !== 200) throw new Error(`/health answers ${statusCode}`);
}
