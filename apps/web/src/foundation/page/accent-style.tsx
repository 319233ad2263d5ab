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

/** An organization's own colour, in the page from its first byte on: nothing flashes. */
export function AccentStyle({ accent }: { accent: string | null | undefined }) {
  if (!accent) return null;
  return <style>{accentRules(accent)}</style>;
}
