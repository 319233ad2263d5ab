import { type AccentShades, accentShades } from '@civicconnect/domain';

const declared = (shades: AccentShades) =>
  Object.entries(shades)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/** The rules that put an organization's colour in place of the product's, in both themes. */
export function accentRules(accent: string): string {
  const { light, dark } = accentShades(accent);
  return [
    `html:root{${declared(light)}}`,
    `html:root[data-theme="dark"]{${declared(dark)}}`,
    `@media (prefers-color-scheme:dark){html:root:not([data-theme]){${declared(dark)}}}`,
  ].join('');
}

const styleId = 'accent';

/** Puts another colour on the page that is open: what its next load brings by itself. */
export function showAccent(accent: string | null): void {
  const style = document.getElementById(styleId);
  if (style) style.textContent = accent ? accentRules(accent) : '';
}

/** An organization's own colour, in the page from its first byte on: nothing flashes. */
export function AccentStyle({ accent }: { accent: string | null | undefined }) {
  return <style id={styleId}>{accent ? accentRules(accent) : ''}</style>;
}
