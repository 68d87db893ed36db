// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { announcement } from './announcer.ts';
import SecretText from './secret-text.vue';

checkComponents();

const props = { text: '7HQ2', fileName: 'codes.txt' };

it('is copied, and says so', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const { container } = render(SecretText, { props });
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(writeText).toHaveBeenCalledWith('7HQ2');
  await vi.waitFor(() => expect(announcement.value).toMatch(/^Copied/));
  await expectAccessible(container);
});

it('says where copying is not possible', async () => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
  render(SecretText, { props });
  await fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await vi.waitFor(() => expect(announcement.value).toMatch(/not possible here/));
});
