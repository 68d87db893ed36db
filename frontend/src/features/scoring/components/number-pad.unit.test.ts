// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { PUTTS, STROKES } from '../model/number-choices.ts';
import NumberPad from './number-pad.vue';

checkComponents();

const strokesPad = (chosen: number | null) => ({
  label: 'Strokes',
  choices: STROKES,
  chosen,
  tinted: 4,
});
const names = () => screen.getAllByRole('button').map((button) => button.ariaLabel);

describe('NumberPad', () => {
  it('has no number chosen, not even par', async () => {
    const { container } = render(NumberPad, { props: strokesPad(null) });
    expect(screen.getByRole('group', { name: 'Strokes' })).toBeTruthy();
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([]);
    expect(names().slice(-2)).toEqual(['Strokes 11', 'More strokes (12+)']);
    await expectAccessible(container);
  });

  it('tells the number that was tapped', async () => {
    const view = render(NumberPad, { props: strokesPad(null) });
    await fireEvent.click(screen.getByRole('button', { name: 'Strokes 5' }));
    expect(view.emitted('choose')).toEqual([[5]]);
  });

  it('opens the high numbers with one tap', async () => {
    const { container } = render(NumberPad, { props: strokesPad(null) });
    await fireEvent.click(screen.getByRole('button', { name: 'More strokes (12+)' }));
    expect(names().slice(-2)).toEqual(['Strokes 20', 'Fewer strokes']);
    await expectAccessible(container);
  });

  it('shows a chosen high number without a tap', () => {
    render(NumberPad, { props: strokesPad(13) });
    expect(screen.getByRole('button', { name: 'Strokes 13', pressed: true })).toBeTruthy();
  });

  it('says what is not allowed, and lets whoever uses it say why', async () => {
    const props = { label: 'Putts', choices: PUTTS, chosen: null };
    const view = render(NumberPad, {
      props: { ...props, isAllowed: (value: number) => value < 2 },
    });
    const disabled = screen
      .getAllByRole<HTMLButtonElement>('button', { name: /^Putts/ })
      .filter((button) => button.ariaDisabled === 'true')
      .map((button) => button.ariaLabel);
    expect(disabled).toEqual(['Putts 2', 'Putts 3']);
    await fireEvent.click(screen.getByRole('button', { name: 'Putts 3' }));
    expect(view.emitted('choose')).toEqual([[3]]);
  });
});
