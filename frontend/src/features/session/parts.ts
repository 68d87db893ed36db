export { default as VerifyEmailPanel } from './components/verify-email-panel.vue';
