// @vitest-environment jsdom
import { render, screen } from '@testing-library/vue';
import { ref } from 'vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { stubDialogs } from '../testing/stub-dialogs.ts';
import ModalDialog from './modal-dialog.vue';

checkComponents();
stubDialogs();

it('opens by its name, and tells when it was closed', async () => {
  const dialog = ref<{ open(): void; close(): void }>();
  const closed = ref(0);
  const { container } = render({
    components: { ModalDialog },
    setup: () => ({ dialog, closed }),
    template: `<ModalDialog ref="dialog" title="Is it you?" @closed="closed++">Prove it.</ModalDialog>`,
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  dialog.value?.open();
  screen.getByRole('dialog', { name: 'Is it you?' });
  await expectAccessible(container);
  dialog.value?.close();
  expect(closed.value).toBe(1);
});
