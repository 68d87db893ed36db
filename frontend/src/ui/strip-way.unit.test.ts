// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { renderPart } from '../testing/render-part.ts';
import StripWay from './strip-way.vue';

checkComponents();

const cell = { hole: 7, par: 4, strokes: 5, pickedUp: false, state: 'phone' as const };

it('says its hole and score, which one is open, and is chosen by a tap', async () => {
  const part = renderPart(StripWay, { props: { cell, isCurrent: false, isEntrance: false } });
  const way = screen.getByRole('button', { name: /7.*5/ });
  expect([way.getAttribute('aria-current'), way.tabIndex]).toEqual([null, -1]);
  await part.rerender({ isCurrent: true, isEntrance: true });
  expect([way.getAttribute('aria-current'), way.tabIndex]).toEqual(['true', 0]);
  await fireEvent.click(way);
  await fireEvent.keyDown(way, { key: 'ArrowLeft' });
  expect(part.emitted()['choose']).toHaveLength(1);
  expect(part.emitted()['look']).toMatchObject([[{ key: 'ArrowLeft' }]]);
  await expectAccessible(part.container);
});
