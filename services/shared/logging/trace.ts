import { AsyncLocalStorage } from 'node:async_hooks';
import { randomFillSync } from 'node:crypto';

/** A place in a W3C trace: 32 and 16 hexadecimal digits. */
export interface Trace {
  traceId: string;
  spanId: string;
  /** Whose request this is, once somebody was found to be signed in. */
  userId?: string;
}

/** Ids of zeros are none. */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;
const storage = new AsyncLocalStorage<Trace>();

/** A new span in the trace that a `traceparent` header names, or in a new trace. */
export function continueTrace(traceparent: string | undefined): Trace {
  const [, traceId] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const spanId = randomHex(8);
  return { traceId: traceId ?? randomHex(16), spanId };
}

/** Random bytes are drawn for many ids at once: a draw of its own costs each as much as all else here. */
const drawn = Buffer.alloc(4096);
let used = drawn.length;

function randomHex(bytes: number): string {
  if (used + bytes > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += bytes;
  return drawn.toString('hex', used - bytes, used);
}

/** The W3C `traceparent` value of a trace (https://www.w3.org/TR/trace-context/). */
export function traceparent(trace: Trace): string {
  return `00-${trace.traceId}-${trace.spanId}-01`;
}

/** Runs `work` with `trace` as the current one. */
export function runInTrace<T>(trace: Trace, work: () => T): T {
  return storage.run(trace, work);
}

/** The trace of the work at hand, if there is one. */
export function currentTrace(): Trace | undefined {
  return storage.getStore();
}

/** Says whose the request at hand is; its log lines name the user from now on. */
export function setTraceUser(userId: string): void {
  const trace = currentTrace();
  if (trace) trace.userId = userId;
}
