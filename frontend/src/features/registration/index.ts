export { admitKeptForm } from './model/kept-form.ts';
