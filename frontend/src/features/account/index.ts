export { useCan } from './model/can.ts';
