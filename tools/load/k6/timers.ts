// k6's module, by the same names; a pause that is over goes on in the context in which it began.
const { setTimeout, clearTimeout } = globalThis;
export { setTimeout, clearTimeout };
