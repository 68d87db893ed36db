// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { defineComponent, h } from 'vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeAnalytics } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { useAnalytics, type AnalyticsQuery } from '../queries/use-analytics.ts';
import AnalyticsPanel from './analytics-panel.vue';

checkComponents();

const FIGURES = 'GET /api/v1/analytics/me';

function renderPanel(newest?: { id: string; playedOn: string }) {
  let query: AnalyticsQuery | undefined;
  const Harness = defineComponent(() => {
    const analytics = (query = useAnalytics(() => newest));
    return () => h(AnalyticsPanel, { analytics, courseName: () => 'The Links' });
  });
  return {
    ...renderPart(Harness),
    query: query!,
    reload: () => query!.refetch(),
  };
}

const panel = () => screen.getByRole('region', { name: 'Analytics' }).textContent;

describe('AnalyticsPanel', () => {
  it('pending: says that it loads', async () => {
    stubApi({ [FIGURES]: () => new Promise<Response>(() => undefined) });
    const { container } = renderPanel();
    expect(screen.getByRole('status').textContent).toMatch('Loading your analytics');
    await expectAccessible(container);
  });

  it('error: says so and loads again when asked to', async () => {
    let isDown = true;
    stubApi({
      [FIGURES]: () =>
        isDown ? problem(503, 'views_unavailable') : Response.json(makeAnalytics(1)),
    });
    const { container } = renderPanel();
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /could not load.*rounds are safe/s,
    );
    await expectAccessible(container);
    isDown = false;
    await fireEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('81.0')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('empty: says how the first figures come about', async () => {
    stubApi({ [FIGURES]: () => Response.json(makeAnalytics(0)) });
    const { container } = renderPanel();
    expect(await screen.findByText(/Finish a round/)).toBeTruthy();
    await expectAccessible(container);
  });

  it('data: shows averages with their sample, the best round and the trend', async () => {
    stubApi({ [FIGURES]: () => Response.json(makeAnalytics(6)) });
    const { container } = renderPanel();
    expect(await screen.findByText('83.5')).toBeTruthy();
    expect(screen.getByText('over 6 rounds')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'The Links' }).getAttribute('href')).toBe('/rounds/t1');
    expect(screen.getByRole('img').ariaLabel).toBe(
      'To par over 6 rounds. Best 9 over par, latest 14 over par.',
    );
    await expectAccessible(container);
  });

  it('data: draws no chart of too few rounds', async () => {
    stubApi({ [FIGURES]: () => Response.json(makeAnalytics(4)) });
    renderPanel();
    expect(await screen.findByText(/Not enough rounds yet: 4 of 5/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('stale: keeps the figures and says of when they are', async () => {
    let isDown = false;
    stubApi({
      [FIGURES]: () => (isDown ? problem(503, 'busy') : Response.json(makeAnalytics(1))),
    });
    const { container, reload } = renderPanel();
    await screen.findByText('81.0');
    isDown = true;
    await reload();
    expect((await screen.findByRole('alert')).textContent).toMatch(/Shown as of \d\d:\d\d\./);
    expect(panel()).toMatch('81.0');
    await expectAccessible(container);
  });

  it('behind: says that the newest round is missing, and asks again until it is there', async () => {
    let count = 1;
    const sent = stubApi({ [FIGURES]: () => Response.json(makeAnalytics(count)) });
    const { container } = renderPanel({ id: 't2', playedOn: '2026-04-02' });
    await screen.findByText(/not counted in yet/);
    count = 2;
    await expectAccessible(container);
    expect(await screen.findByText('81.5')).toBeTruthy();
    expect(panel()).not.toMatch('not counted in yet');
    expect(sent.length).toBeGreaterThan(1);
  });
});
