// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { defineWords } from './define-words.ts';
import { chooseLanguage } from './language.ts';

afterEach(() => chooseLanguage('en'));

const en = { title: 'Rounds', holes: (count: number) => `${count} holes` };
const useWords = defineWords({ en, th: { title: 'รอบ', holes: (count) => `${count} หลุม` } });

describe('words', () => {
  it('follow the language that is chosen, and the document says which it is', async () => {
    const words = useWords();
    expect(words.value.title).toBe('Rounds');
    chooseLanguage('th');
    expect(words.value.holes(3)).toBe('3 หลุม');
    await Promise.resolve();
    expect(document.documentElement.lang).toBe('th-TH');
    expect(localStorage.getItem('language')).toBe('th');
  });
});
