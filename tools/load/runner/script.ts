import { pathToFileURL } from 'node:url';
import { CookieJar } from 'tough-cookie';
import { Agent, buildConnector } from 'undici';
import { inContext, type Context, type Run, type Vu } from './context.ts';

/** What a script exports. */
export type Exports = Record<string, unknown> & { options?: object };

/** A VU with its own instance of the script. */
export interface LoadedVu extends Vu {
  exports: Exports;
}

/**
 * Loads the script for a VU; code outside of its functions runs now.
 * @param localAddress from which it connects
 */
export async function loadVu(run: Run, id: number, localAddress?: string): Promise<LoadedVu> {
  // An address of IPv4 connects to such a one only, and localhost may be both. undici hands it to the connector itself.
  const connect = buildConnector({ timeout: 10_000, ...(localAddress && { family: 4 }) });
  const from = localAddress ? { localAddress } : {};
  const vu = { id, iterations: 0, agent: new Agent({ ...from, connect, pipelining: 1 }) };
  const url = `${pathToFileURL(run.script).href}?vu=${id}`;
  const context = contextOf(run, vu, 'init');
  const exports = (await inContext(context, () => import(url))) as Exports;
  return { ...vu, exports };
}

/** What a piece of a script runs in that is no iteration. */
export function contextOf(run: Run, vu: Vu, phase: Context['phase']): Context {
  const cookies = new CookieJar();
  return { run, vu, phase, iteration: 0, cookies, group: '', lateMs: 0, isCut: () => false };
}
