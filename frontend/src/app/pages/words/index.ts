import { defineWords } from '../../../lib/words/define-words.ts';
import { en } from './en.ts';
import { th } from './th.ts';

/** Why there is nothing to see: apart from the words of the shell, which every visit loads. */
export const useNothingWords = defineWords({ en, th });
