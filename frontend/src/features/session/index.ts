export { default as LoginForm } from './components/login-form.vue';
export { default as RegisterForm } from './components/register-form.vue';
export { useSession } from './model/session-store.ts';
