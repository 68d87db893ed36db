import { defineWords } from '../../../lib/words/define-words.ts';
import { en } from './en.ts';
import { th } from './th.ts';

export const usePeopleWords = defineWords({ en, th });
