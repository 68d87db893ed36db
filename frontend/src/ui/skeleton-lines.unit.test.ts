// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import SkeletonLines from './skeleton-lines.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

it('says what is loading, in the language that is spoken', async () => {
  const skeleton = render(SkeletonLines, {
    props: { label: 'your rounds', lines: 2 },
  });
  expect(screen.getByRole('status').textContent).toBe('Loading your rounds…');
  expect(skeleton.container.querySelectorAll('.line')).toHaveLength(2);
  await expectAccessible(skeleton.container);
  chooseLanguage('th');
  await skeleton.rerender({ label: 'รอบของคุณ' });
  expect(screen.getByRole('status').textContent).toBe('กำลังโหลดรอบของคุณ…');
});
