import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from '../../stack/layout.ts';
import type { StackFile } from '../../stack/stack-file.ts';
import { WIRES_FILE } from '../inject/redirect-connections.ts';
import { openWire, type Wire } from './wire.ts';

/** The stores that services reach over a wire. */
export const WIRED = ['postgres', 'redis-state', 'redis-cache'];

/** Opens a wire to each store of the stack that is about to start there, and tells its services. */
export async function openWires(directory: string, folder: string): Promise<Map<string, Wire>> {
  const { stackFile } = layoutOf(directory);
  const portOf = (store: string) => {
    const { ports } = JSON.parse(readFileSync(stackFile, 'utf8')) as StackFile;
    return ports[store]!;
  };
  const wires = new Map<string, Wire>();
  for (const store of WIRED) wires.set(store, await openWire(() => portOf(store)));
  const ports = [...wires].map(([store, { port }]) => [store, port]);
  writeFileSync(join(folder, WIRES_FILE), JSON.stringify(Object.fromEntries(ports)));
  return wires;
}
