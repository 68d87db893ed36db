import { UserError } from '../console/user-error.ts';

/** The work, unless the signal is aborted before it is done. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const aborted = new Promise<never>((_, reject) => {
    const fail = () => reject(new UserError('Stopped before it was ready.'));
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
  });
  return Promise.race([work, aborted]);
}
