import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { makeCallerCounts, type Caller } from '../domain/caller-counts.ts';

export interface StreamLimits {
  maxStreams: number;
  maxStreamsPerUser: number;
  maxStreamsPerAddress: number;
}

/**
 * Counts open streams; the returned function takes one and gives what gives it back.
 * @throws AppError too_many_streams for one caller, busy for all together; from the function
 */
export function makeStreamCounts(limits: StreamLimits): (caller: Caller) => () => void {
  const most = { user: limits.maxStreamsPerUser, address: limits.maxStreamsPerAddress };
  const claim = makeCallerCounts(most);
  let open = 0;
  return (caller) => {
    if (open >= limits.maxStreams) throw new AppError('busy', { headers: { 'retry-after': '5' } });
    const giveBack = claim(caller);
    if (!giveBack) {
      throw new AppError('too_many_streams', {
        detail: `At most ${most[caller.kind]} at once; close one first.`,
        headers: { 'retry-after': '10' },
      });
    }
    open++;
    return () => {
      open--;
      giveBack();
    };
  };
}
