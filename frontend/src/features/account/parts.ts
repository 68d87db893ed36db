export { default as StepUpDialog } from './components/step-up-dialog.vue';
export { default as VerifyBanner } from './components/verify-banner.vue';
