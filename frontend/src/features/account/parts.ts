import { defineAsyncComponent } from 'vue';

// With their forms, which no layout waits for.
export const StepUpDialog = defineAsyncComponent(() => import('./components/step-up-dialog.vue'));
export const OneFactorPage = defineAsyncComponent(() => import('./pages/one-factor-page.vue'));
export const VerifyBanner = defineAsyncComponent(() => import('./components/verify-banner.vue'));
