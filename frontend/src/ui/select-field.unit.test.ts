// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import SelectField from './select-field.vue';

checkComponents();

it('takes one of many, or any', async () => {
  const options = [{ value: 'staff', label: 'Staff' }];
  const props = { modelValue: '', label: 'Role', anyLabel: 'Any role', options };
  const field = render(SelectField, { props });
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Role' });
  expect([...select.options].map(({ text }) => text)).toEqual(['Any role', 'Staff']);
  await fireEvent.update(select, 'staff');
  expect(field.emitted('update:modelValue')).toEqual([['staff']]);
  await expectAccessible(field.container);
});
