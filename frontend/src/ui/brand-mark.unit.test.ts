// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import BrandMark from './brand-mark.vue';
import CardPicture from './card-picture.vue';

checkComponents();

it('says the name once: the crest is there to be seen', async () => {
  const { container } = render(BrandMark);
  screen.getByText('GolfRoundPro');
  expect(container.querySelector('.crest')?.getAttribute('aria-hidden')).toBe('true');
  await expectAccessible(container);
});

it('has a picture that nobody has to listen to', async () => {
  const { container } = render(CardPicture);
  expect(screen.queryByRole('img')).toBeNull();
  await expectAccessible(container);
});
