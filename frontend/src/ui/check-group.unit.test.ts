// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import CheckGroup from './check-group.vue';

checkComponents();

const options = [
  { value: 'putts', label: 'Putts' },
  { value: 'sand', label: 'Sand' },
];

it('takes any of a few, and says what is wrong with them', async () => {
  const props = { modelValue: ['putts'], legend: 'Track', options, error: 'Choose one.' };
  const group = render(CheckGroup, { props });
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Sand' }));
  expect(group.emitted('update:modelValue')).toEqual([[['putts', 'sand']]]);
  screen.getByRole('group', { name: 'Track', description: 'Choose one.' });
  await expectAccessible(group.container);
});
