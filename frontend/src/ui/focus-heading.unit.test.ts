// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { nextTick, ref } from 'vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import FocusHeading from './focus-heading.vue';

checkComponents();

it('takes the focus when it comes in the place of a form', async () => {
  const isDone = ref(false);
  const { container } = render({
    components: { FocusHeading },
    setup: () => ({ isDone }),
    template: `<FocusHeading v-if="isDone" :level="3">Done</FocusHeading><form v-else />`,
  });
  isDone.value = true;
  await nextTick();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Done', level: 3 }));
  await expectAccessible(container);
});
