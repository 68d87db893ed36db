import { defineWords } from '../../words/define-words.ts';
import { en } from './en.ts';
import { th } from './th.ts';

export const useApiWords = defineWords({ en, th });
