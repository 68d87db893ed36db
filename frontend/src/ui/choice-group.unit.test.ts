// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import ChoiceGroup from './choice-group.vue';

checkComponents();

it('takes one of a few, each with its hint', async () => {
  const options = [
    { value: 'yellow', label: 'Yellow', hint: '5,412 m' },
    { value: 'red', label: 'Red' },
  ];
  const group = render(ChoiceGroup, { props: { modelValue: 'red', legend: 'Tee', options } });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Red' }).checked).toBe(true);
  await fireEvent.click(screen.getByRole('radio', { name: /^Yellow/ }));
  expect(group.emitted('update:modelValue')).toEqual([['yellow']]);
  screen.getByRole('group', { name: 'Tee' });
  await expectAccessible(group.container);
});
