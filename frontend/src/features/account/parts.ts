import { defineAsyncComponent } from 'vue';

/** With its form, which no layout waits for. */
export const StepUpDialog = defineAsyncComponent(() => import('./components/step-up-dialog.vue'));
export { default as VerifyBanner } from './components/verify-banner.vue';
