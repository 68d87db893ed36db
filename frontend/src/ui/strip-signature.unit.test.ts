// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { makeStrip } from '../testing/sample-strip.ts';
import StripSignature from './strip-signature.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const cells = makeStrip([2, 3, 4, 4, 5, 7, null, null], { 7: { pickedUp: true } });

it('is one picture with one sentence', async () => {
  const { container } = render(StripSignature, { props: { cells } });
  const sentence =
    '1 over par after 7 holes: 1 eagle or better, 1 birdie, 2 pars, 1 bogey, 1 double bogey or worse, 1 picked up';
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(sentence);
  await expectAccessible(container);
});

it('speaks Thai, and says that nothing was played', () => {
  chooseLanguage('th');
  render(StripSignature, { props: { cells: makeStrip([null, null]) } });
  screen.getByRole('img', { name: 'ยังไม่ได้เล่น' });
});
