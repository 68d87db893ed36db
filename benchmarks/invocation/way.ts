import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';

/** What a call may go through, in order. */
export const PLACES = ["caller's sidecar", "callee's sidecar", 'callee'] as const;

/** Something of each process that a call goes through. */
export type ByPlace = Partial<Record<(typeof PLACES)[number], number>>;

/** A way to a service. */
export interface Way {
  name: string;
  upstream: Upstream;
  pids: ByPlace;
}
