// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { computed, ref } from 'vue';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../lib/api/api-error.ts';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import MoreButton from './more-button.vue';

checkComponents();

function renderButton({ hasMore = true, error = null as ApiError | null, isLoading = false }) {
  const loadMore = vi.fn(async () => undefined);
  const query = { error: ref(error), isLoading: ref(isLoading) };
  const list = { query, hasMore: computed(() => hasMore), loadMore };
  return { loadMore, ...render(MoreButton, { props: { list, label: 'More rounds' } as never }) };
}

it('leads to the next page, and is not there behind the last one', async () => {
  const { loadMore, container } = renderButton({});
  await fireEvent.click(screen.getByRole('button', { name: 'More rounds' }));
  expect(loadMore).toHaveBeenCalledOnce();
  await expectAccessible(container);
  container.remove();
  renderButton({ hasMore: false });
  expect(screen.queryByRole('button')).toBeNull();
});

it('waits while a page comes, and says why one did not', () => {
  const error = new ApiError({ status: 503, code: 'busy' });
  renderButton({ isLoading: true, error });
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
  expect(screen.getByRole('alert').textContent).toContain('busy');
});
