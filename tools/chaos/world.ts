import { setTimeout as sleep } from 'node:timers/promises';
import { askRunningStack } from '../stack/control-client.ts';
import type { ControlRequest } from '../stack/control-server.ts';
import type { Stack } from '../stack/start-stack.ts';
import type { ChildStatus } from '../stack/supervisor.ts';
import type { Wire } from './wires/wire.ts';
import { connectClient } from '../stack/connect-client.ts';
import { superuserOf } from '../stack/superuser-of.ts';

/** What faults and checks work on. */
export interface World {
  stack: Stack;
  /** Where the processes of the stack look for what is armed. */
  folder: string;
  /** Ids of events of a log that was replaced by a backup. */
  gone: Set<string>;
  /** Between the services and each store, by the store's name. */
  wires: Map<string, Wire>;
  /** When a process that is not well was told last not to wait for its next start. */
  hastened: Map<string, number>;
}

const WELL_TIMEOUT_MS = 90_000;
/** Each look asks every process how it is. */
const LOOK_EVERY_MS = 400;
/** Longer than a start takes: who is told again meanwhile begins anew. */
const START_MS = 20_000;
const PATIENCE_LOOKS = 8;

/** Asks the stack's supervisor. */
export const control = ({ stack }: World, request: ControlRequest) =>
  askRunningStack(request, stack.layout.directory);

/** The processes of the stack by name. */
export async function childrenOf(world: World): Promise<Map<string, ChildStatus>> {
  const { status } = await control(world, { do: 'status' });
  return new Map(status!.children.map((child) => [child.name, child]));
}

/** Waits until these processes, or all, run and are well. @throws Error that says what is not */
export async function whenWell(world: World, names?: string[]): Promise<void> {
  const deadlineMs = Date.now() + WELL_TIMEOUT_MS;
  for (let look = 1; ; look++) {
    const children = await childrenOf(world);
    const all = [...children.values()];
    const ill = all.filter(({ name, fault, state }) => {
      return (names?.includes(name) ?? true) && (fault !== null || state !== 'running');
    });
    for (const { name, state, fault } of all) {
      if (state === 'running' && fault === null) world.hastened.delete(name);
    }
    if (ill.length === 0) return;
    if (Date.now() > deadlineMs) {
      const told = ill.map(({ name, fault, state }) => `${name} ${fault ?? state}`);
      throw new Error(`not well: ${told.join(', ')}`);
    }
    if (look % PATIENCE_LOOKS === 0) await hasten(world, ill);
    await sleep(LOOK_EVERY_MS);
  }
}

/**
 * One that has died often is started again after half a minute only, and one that another fault ended while it was
 * told to start stays stopped: a seed has no time for that.
 */
async function hasten(world: World, ill: ChildStatus[]): Promise<void> {
  const late = ill.filter(({ name, pid, state }) => {
    const told = world.hastened.get(name);
    if (pid !== null || Date.now() - (told ?? 0) < START_MS) return false;
    return state === 'restarting' || (state === 'stopped' && told !== undefined);
  });
  await startAll(
    world,
    late.map(({ name }) => name),
  );
}

/** What two faults at once have left stopped is started. */
export async function startStopped(world: World): Promise<void> {
  const children = [...(await childrenOf(world)).values()];
  await startAll(
    world,
    children.filter(({ state }) => state === 'stopped').map(({ name }) => name),
  );
}

/**
 * Begins these anew, side by side: a service waits for its sidecar, and the other way round. Those that another fault
 * has kept from it are tried again by whoever waits until they are well.
 */
export async function startAll(world: World, names: string[]): Promise<void> {
  await Promise.all(
    names.map((name) => {
      world.hastened.set(name, Date.now());
      return control(world, { do: 'restart', name }).catch(() => undefined);
    }),
  );
}

/** Ends the stack and what stands before it. */
export async function endWorld({ stack, wires }: World): Promise<void> {
  await stack.stop();
  for (const wire of wires.values()) wire.close();
}

/** Rows of a service's schema, read past the service. */
export async function query<T extends object>(
  { stack }: World,
  schema: string,
  sql: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = await connectClient({
    ...superuserOf(stack),
    options: `-c search_path=${schema}`,
    connectionTimeoutMillis: 5000,
  });
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
