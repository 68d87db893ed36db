import { defineWords } from '../../../../lib/words/define-words.ts';
import { en } from './en.ts';
import { th } from './th.ts';

/** What staff do with many at once. */
export const useManyWords = defineWords({ en, th });
