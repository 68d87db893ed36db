import { expect, it } from 'vitest';
import { Html, html } from './html.ts';

it('escapes whatever is put into a template, attributes included', () => {
  const name = `<b title="a" class='b'>&`;
  expect(html`<p>${name}${4}${null}${undefined}</p>`.text).toBe(
    '<p>&lt;b title=&quot;a&quot; class=&#39;b&#39;&gt;&amp;4</p>',
  );
});

it('takes over what came out of a template, alone and in lists', () => {
  const items = ['a', '<'].map((text) => html`<i>${text}</i>`);
  expect(html`${items}${new Html('<hr>')}`.text).toBe('<i>a</i><i>&lt;</i><hr>');
});

it('is not deceived by a value that only looks like HTML', () => {
  const value = { text: '<script>' } as unknown as Html;
  expect(html`${value}`.text).toBe('[object Object]');
});
