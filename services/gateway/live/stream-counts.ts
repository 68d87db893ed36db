import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** Who opens a stream: a user or, where nobody signed in, an address. */
export interface StreamCaller {
  kind: 'user' | 'address';
  id: string;
}

export interface StreamLimits {
  maxStreams: number;
  maxStreamsPerUser: number;
  maxStreamsPerAddress: number;
}

/**
 * Counts open streams; the returned function takes one and gives what gives it back.
 * @throws AppError too_many_streams for one caller, busy for all together; from the function
 */
export function makeStreamCounts(limits: StreamLimits): (caller: StreamCaller) => () => void {
  const most = { user: limits.maxStreamsPerUser, address: limits.maxStreamsPerAddress };
  const counts = new Map<string, number>();
  let open = 0;
  return ({ kind, id }) => {
    const key = `${kind}:${id}`;
    const own = counts.get(key) ?? 0;
    if (own >= most[kind]) {
      throw new AppError('too_many_streams', {
        detail: `At most ${most[kind]} at once; close one first.`,
        headers: { 'retry-after': '10' },
      });
    }
    if (open >= limits.maxStreams) throw new AppError('busy', { headers: { 'retry-after': '5' } });
    open++;
    counts.set(key, own + 1);
    return () => {
      open--;
      const left = counts.get(key)! - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    };
  };
}
