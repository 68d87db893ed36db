/**
 * Puts a function in place of a declared one of the same name, which calls it through
 * `globalThis.chaosAround(seam, inner, args)`. Only the name must be known, not the body.
 * @throws Error when the source declares no such function at its top level
 */
export function wrapFunction(source: string, name: string, seam: string): string {
  const declaration = new RegExp(`^(export )?((?:async )?function )${name}\\b`, 'm');
  const found = declaration.exec(source);
  if (!found) throw new Error(`there is no function ${name}`);
  const [, exported = '', words = ''] = found;
  return `${source.replace(declaration, `${words}${name}Inner`)}
${exported}function ${name}(...args) {
  return globalThis.chaosAround(${JSON.stringify(seam)}, ${name}Inner, args);
}
`;
}
