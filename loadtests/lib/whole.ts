import { Rate } from 'k6/metrics';

const whole = new Rate('iterations_whole');

/** An iteration that is counted as whole when it came to its end: k6 counts those that throw too. */
export function counted<Data>(play: (data: Data) => Promise<void>): (data: Data) => Promise<void> {
  return async (data) => {
    try {
      await play(data);
      whole.add(true);
    } catch (error) {
      whole.add(false);
      throw error;
    }
  };
}

/** What every run must come to, whatever its load: no error, no failed check. */
export const SOUND = {
  checks: ['rate==1'],
  http_req_failed: ['rate==0'],
  iterations_whole: ['rate==1'],
};
