import { defineAsyncComponent, type Component } from 'vue';

/**
 * What stands around a page. `guest`: before logging in. `member`: the ways to everything. `play`: the
 * screen belongs to the score, and an ended session does not stop it. `staff`: what the club works
 * with. `bare`: the page alone.
 */
export type Layout = keyof typeof LAYOUT_CODE;

export const LAYOUT_CODE = {
  guest: () => import('./guest-layout.vue'),
  member: () => import('./member-layout.vue'),
  play: () => import('./play-layout.vue'),
  staff: () => import('./staff-layout.vue'),
  bare: () => import('./bare-layout.vue'),
};

export const LAYOUTS: Record<Layout, Component> = {
  guest: defineAsyncComponent(LAYOUT_CODE.guest),
  member: defineAsyncComponent(LAYOUT_CODE.member),
  play: defineAsyncComponent(LAYOUT_CODE.play),
  staff: defineAsyncComponent(LAYOUT_CODE.staff),
  bare: defineAsyncComponent(LAYOUT_CODE.bare),
};
