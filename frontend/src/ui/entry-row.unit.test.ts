// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import EntryRow from './entry-row.vue';

checkComponents();

it('is an item of a list: what it is, its mark, its notes', async () => {
  const { container } = render({
    components: { EntryRow },
    template: `<ul><EntryRow title="Firefox" mark="This one" :notes="['Last seen today']" /></ul>`,
  });
  expect(screen.getByRole('listitem').textContent).toMatch(/Firefox\s+This one\s*Last seen today/);
  await expectAccessible(container);
});
