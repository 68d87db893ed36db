// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/vue';
import { defineComponent, h, nextTick, ref } from 'vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { renderPart } from '../testing/render-part.ts';
import LiveRegion from './live-region.vue';
import PageFrame from './page-frame.vue';

checkComponents();

const isThere = ref(true);
const page = (follows: boolean) =>
  defineComponent(() => () => [
    isThere.value && h(PageFrame, { title: 'Past rounds', follows }, { default: () => 'Here' }),
    h(LiveRegion),
  ]);

it('names the tab and begins with its heading, and leaves the focus alone on a first visit', async () => {
  const { container } = renderPart(page(false));
  screen.getByRole('heading', { name: 'Past rounds', level: 1 });
  expect(document.title).toBe('Past rounds · GolfRoundPro');
  expect(document.activeElement).toBe(document.body);
  await expectAccessible(container);
});

it('takes focus and voice where it follows another', async () => {
  isThere.value = false;
  const { container } = renderPart(page(true));
  isThere.value = true;
  await nextTick();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Past rounds' }));
  await waitFor(() =>
    expect(container.querySelector('[aria-live="polite"]')?.textContent?.trim()).toBe(
      'Past rounds',
    ),
  );
});
