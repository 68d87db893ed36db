import { NOT_DELIVERED } from './sidecar-fault.ts';

/** The instances of one service, asked in turn. */
export interface Instances<T> {
  /**
   * Asks the one whose turn it is. When it takes no connection, or fails in a way of which
   * `mayGoAgain` says so, it is left alone for a second and the next is asked. One that did not answer in
   * time is left alone for ten: what stands still would hold up every second request for as long as it does.
   * @throws what the last attempt threw
   */
  ask: <R>(
    attempt: (instance: T) => Promise<R>,
    mayGoAgain?: (cause: unknown) => boolean,
  ) => Promise<R>;
}

const SKIP_MS = 1000;
const SILENT_SKIP_MS = 10_000;

/** No connection was made, or none by the sidecar, so nothing was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  NOT_DELIVERED,
]);

export function makeInstances<T>(all: T[]): Instances<T> {
  const skippedUntilMs = new Map<T, number>();
  let turn = 0;
  const inTurn = () => {
    if (all.length === 1) return all;
    const first = turn++ % all.length;
    const turned = [...all.slice(first), ...all.slice(0, first)];
    const nowMs = performance.now();
    const isSkipped = (instance: T) => (skippedUntilMs.get(instance) ?? 0) > nowMs;
    return [
      ...turned.filter((instance) => !isSkipped(instance)),
      // Better one that may be back than none.
      ...turned.filter(isSkipped),
    ];
  };
  return {
    ask: async (attempt, mayGoAgain = isNotConnected) => {
      let refusal: unknown = new Error('no instance is known');
      for (const instance of inTurn()) {
        try {
          return await attempt(instance);
        } catch (cause) {
          if (isSilence(cause)) skippedUntilMs.set(instance, performance.now() + SILENT_SKIP_MS);
          if (!mayGoAgain(cause)) throw cause;
          skippedUntilMs.set(instance, performance.now() + SKIP_MS);
          refusal = cause;
        }
      }
      throw refusal;
    },
  };
}

/** Whether an error of undici, or of a sidecar, says that no connection was made. */
export function isNotConnected(cause: unknown): boolean {
  return NOT_CONNECTED.has((cause as { code?: string } | null)?.code ?? '');
}

/** Whether an error of undici says that no answer came in time. */
function isSilence(cause: unknown): boolean {
  return (cause as { code?: string } | null)?.code === 'UND_ERR_HEADERS_TIMEOUT';
}
