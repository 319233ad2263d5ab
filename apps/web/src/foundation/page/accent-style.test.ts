import { expect, it } from 'vitest';
import { accentRules } from './accent-style.tsx';

it('sets the colour in both themes, and nothing but colours', () => {
  const rules = accentRules('#b01e2e');
  expect(rules).toContain('html:root{--accent:#b01e2e;');
  expect(rules).toContain('html:root[data-theme="dark"]{--accent:#');
  expect(rules).toContain(
    '@media (prefers-color-scheme:dark){html:root:not([data-theme]){--accent:#',
  );
  expect(rules.replace(/--[a-z0-9-]+:#[0-9a-f]{6};?/g, '')).toBe(
    'html:root{}html:root[data-theme="dark"]{}@media (prefers-color-scheme:dark){html:root:not([data-theme]){}}',
  );
});
