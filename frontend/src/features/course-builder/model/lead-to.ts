/** Goes to where a field is typed in, or to what is nearest above it; a closed part opens for it. */
export function leadTo(field: string): void {
  const names = field.split('.');
  const ids = names.map((_, at) => `cell-${names.slice(0, names.length - at).join('.')}`);
  const place = ids.map((id) => document.getElementById(id)).find((found) => found !== null);
  if (!place) return;
  const closed = place.closest('details');
  if (closed) closed.open = true;
  const inputs = 'input, select, button';
  const target = place.matches(inputs)
    ? place
    : (place.querySelector<HTMLElement>(inputs) ?? place);
  target.focus();
  target.scrollIntoView?.({ block: 'center' });
}
