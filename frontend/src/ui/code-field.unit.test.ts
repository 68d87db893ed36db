// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import CodeField from './code-field.vue';

checkComponents();

it('takes the six digits, or a backup code from who has not the phone at hand', async () => {
  const field = render(CodeField, { props: { modelValue: '123' } });
  expect(screen.getByRole('textbox', { name: 'Code' }).getAttribute('inputmode')).toBe('numeric');
  await fireEvent.click(screen.getByRole('button', { name: 'Use a backup code instead' }));
  expect(field.emitted('update:modelValue')).toEqual([['']]);
  const backup = await screen.findByRole('textbox', { name: 'Backup code' });
  expect(document.activeElement).toBe(backup);
  await expectAccessible(field.container);
});
