import { defineWords } from '../../../../lib/words/define-words.ts';
import { en } from './en.ts';
import { th } from './th.ts';

/** Files of people. */
export const useImportWords = defineWords({ en, th });
