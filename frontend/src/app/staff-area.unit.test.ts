import { beforeEach, expect, it, vi } from 'vitest';
import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { routes } from './routes.ts';
import { openStaffArea } from './staff-area.ts';
import { staffRoutes } from './staff-routes.ts';

let router: Router;
const { light } = vi.hoisted(() => ({
  /** Routes whose pages need not be loaded. */
  light: <R extends object>(all: R[]) =>
    all.map((route): R => ({ ...route, component: { render: () => null } })),
}));

vi.mock(import('./staff-routes.ts'), async (original) => ({
  staffRoutes: light((await original()).staffRoutes),
}));

beforeEach(() => {
  router = createRouter({ history: createMemoryHistory(), routes: light(routes) });
  openStaffArea(router);
});

const at = () => router.currentRoute.value;

it('knows no address of the staff before the first is asked for, and then the one with all it said', async () => {
  expect(staffRoutes.filter(({ name }) => router.hasRoute(name!))).toEqual([]);
  await router.push('/staff/membership-days?of=all#next');
  expect(at()).toMatchObject({ name: 'membership-days', query: { of: 'all' }, hash: '#next' });
  expect(staffRoutes.filter(({ name }) => !router.hasRoute(name!))).toEqual([]);
});

it('knows them all at the door of the staff, whose page leads to them', async () => {
  await router.push('/staff');
  expect(router.resolve({ name: 'people' }).path).toBe('/staff/people');
});

it('finds each of two that are asked for at once', async () => {
  await Promise.allSettled([router.push('/staff/cards'), router.push('/admin/audit')]);
  expect(at().name).toBe('audit');
});

it('says of what there is not that there is nothing, before and after', async () => {
  await router.push('/staff/nothing-here');
  expect(at().name).toBe('not-found');
  await router.push('/admin/nothing-here');
  expect(at().name).toBe('not-found');
});
