import { defineWords } from '../../words/define-words.ts';
import { en } from './en.ts';
import { th } from './th.ts';

/** Golf's own words: terms of scores, parts of the card, states of a cell. */
export const useGolfWords = defineWords({ en, th });
