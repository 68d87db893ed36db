export { requestVerification, verifyOwnEmail } from './api/join-api.ts';
export { default as VerifyEmailPanel } from './components/verify-email-panel.vue';
