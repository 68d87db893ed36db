// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import TitledPanel from './titled-panel.vue';

checkComponents();

it('is a region by the name of its heading', async () => {
  const { container } = render(TitledPanel, {
    props: { title: 'Sessions' },
    slots: { default: 'Two.' },
  });
  expect(screen.getByRole('region', { name: 'Sessions' }).textContent).toMatch(/Two\.$/);
  await expectAccessible(container);
});
