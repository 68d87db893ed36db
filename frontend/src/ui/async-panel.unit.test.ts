// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { h, ref } from 'vue';
import { expect, it, vi } from 'vitest';
import { ApiError } from '../lib/api/api-error.ts';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import AsyncPanel from './async-panel.vue';

checkComponents();

const lost = new ApiError({ status: 0, code: 'network_error' });

function renderPanel({ data, error }: { data?: string[]; error?: ApiError }) {
  const refetch = vi.fn(async () => undefined);
  const loadedAt = ref(data && new Date('2026-05-02T09:30:00'));
  const query = { data: ref(data), error: ref(error ?? null), isLoading: ref(false), loadedAt };
  const view = render(AsyncPanel, {
    props: {
      query: { ...query, refetch },
      label: 'your rounds',
      isEmpty: (found: unknown) => (found as string[]).length === 0,
    },
    slots: {
      default: ({ data: found }: { data: string[] }) => h('p', found.join()),
      empty: () => h('p', 'No rounds yet'),
    },
  });
  return { ...view, refetch };
}

it('is busy with what it waits for', async () => {
  const { container } = renderPanel({});
  expect(container.querySelector('[aria-busy="true"]')?.textContent).toContain('your rounds');
  await expectAccessible(container);
});

it('shows what has come, and what there is to say of nothing', () => {
  renderPanel({ data: ['one'] });
  screen.getByText('one');
  renderPanel({ data: [] });
  screen.getByText('No rounds yet');
});

it('says why there is nothing, and tries again', async () => {
  const { container, refetch } = renderPanel({ error: lost });
  expect(screen.getByRole('alert').textContent).toContain('your rounds');
  await fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
  expect(refetch).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

it('shows what it had before, and since when that holds', () => {
  renderPanel({ data: ['one'], error: lost });
  screen.getByText('one');
  expect(screen.getByRole('alert').textContent).toContain('09:30');
});
