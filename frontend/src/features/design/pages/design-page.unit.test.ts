// @vitest-environment jsdom
import { screen } from '@testing-library/vue';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import DesignPage from './design-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const SRC = join(import.meta.dirname, '../../..');
/** Nothing to be seen by itself: they hold what others show, or stand in a part that is shown. */
const UNSEEN = [
  ...['async-panel', 'code-field', 'focus-heading', 'live-region', 'modal-dialog', 'more-button'],
  ...['club-crest', 'select-field', 'strip-cell', 'strip-total', 'sheet-nine', 'titled-panel'],
  ...['share-card-button', 'strip-way'],
];

describe('the design page', () => {
  it.each(['en', 'th'] as const)('shows all three themes, in %s', async (language) => {
    chooseLanguage(language);
    const { container } = renderPart(DesignPage);
    expect(container.querySelectorAll('[data-theme]')).toHaveLength(3);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
    await expectAccessible(container);
  });

  it('shows every part that can be seen by itself', () => {
    const samples = globSync('features/design/**/*.vue', { cwd: SRC })
      .map((file) => readFileSync(join(SRC, file), 'utf8'))
      .join('\n');
    const parts = globSync('ui/*.vue', { cwd: SRC }).map((file) => file.slice(3, -4));
    const missing = parts.filter((part) => !samples.includes(`ui/${part}.vue`));
    expect(missing.filter((part) => !UNSEEN.includes(part))).toEqual([]);
  });
});
