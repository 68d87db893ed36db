import { Gauge, type Registry } from 'prom-client';

/** What a pool of connections is doing now. */
export interface PoolState {
  /** Connections at work. */
  used: number;
  idle: number;
  /** Callers that wait for a connection. */
  waiting: number;
}

const GAUGES = {
  used: ['pool_used_connections', 'Connections of a pool that are in use'],
  idle: ['pool_idle_connections', 'Connections of a pool that are open and not in use'],
  waiting: ['pool_waiting_requests', 'Callers that wait for a connection of a pool'],
} as const;

/** Gives what adds a pool to the gauges; with the first one they are registered. */
export function makePoolGauges(registry: Registry): (name: string, read: () => PoolState) => void {
  const pools = new Map<string, () => PoolState>();
  const register = (field: keyof PoolState) => {
    const [name, help] = GAUGES[field];
    new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers: [registry],
      collect() {
        for (const [pool, read] of pools) this.set({ pool }, read()[field]);
      },
    });
  };
  return (name, read) => {
    if (pools.size === 0) (['used', 'idle', 'waiting'] as const).forEach(register);
    pools.set(name, read);
  };
}
