import { defineAsyncComponent, type Component } from 'vue';

/**
 * What stands around a page. `guest`: before logging in. `member`: the ways to everything. `play`: the
 * screen belongs to the score, and an ended session does not stop it. `staff`: what the club works
 * with. `bare`: the page alone.
 */
export type Layout = 'guest' | 'member' | 'play' | 'staff' | 'bare';

export const LAYOUTS: Record<Layout, Component> = {
  guest: defineAsyncComponent(() => import('./guest-layout.vue')),
  member: defineAsyncComponent(() => import('./member-layout.vue')),
  play: defineAsyncComponent(() => import('./play-layout.vue')),
  staff: defineAsyncComponent(() => import('./staff-layout.vue')),
  bare: defineAsyncComponent(() => import('./bare-layout.vue')),
};
