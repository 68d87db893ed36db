// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage, language } from '../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import LanguageChoice from './language-choice.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

it('offers each language by its own name, and says which one is spoken', async () => {
  const { container } = render(LanguageChoice);
  const pressed = () =>
    screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent?.trim());
  expect(pressed()).toEqual(['English']);
  await expectAccessible(container);
  await fireEvent.click(screen.getByRole('button', { name: 'ไทย' }));
  expect(language.value).toBe('th');
  expect(pressed()).toEqual(['ไทย']);
  expect(screen.getByRole('group', { name: 'ภาษา' })).toBeTruthy();
});
