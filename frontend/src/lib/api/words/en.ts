import { ERROR_WORDS, type ErrorCode } from '../error-words.gen.ts';
import { fields } from './fields-en.ts';

/** What the API cannot say, because it was not reached. */
type OwnCode = 'network_error' | 'timeout';

export const en = {
  /** What an error of the API means for who meets it; a code without its words does not compile. */
  errors: {
    ...ERROR_WORDS,
    network_error: 'No connection to the club. Check your signal and try again.',
    timeout: 'The club took too long to answer. Try again.',
  } satisfies Record<ErrorCode | OwnCode, string>,
  fields,
  ourFault: 'Something went wrong on our side.',
  didNotWork: 'That did not work.',
  inAMoment: 'Try again in a moment.',
  inSeconds: (seconds: number) => `Try again in ${seconds} s.`,
  inMinutes: (minutes: number) => `Try again in ${minutes} min.`,
};
