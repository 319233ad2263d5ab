/**
 * An organization's own colour and the shades of it that both themes need. Luminance and contrast as
 * WCAG 2.2 defines them; shades keep the hue in OKLCH (B. Ottosson, "A perceptual color space for
 * image processing").
 */
type Rgb = readonly [number, number, number];

/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const leastTextContrast = 4.5;

/** The names of the shades are those of the design tokens, without their dashes. */
export const accentShadeNames = [
  'accent',
  'accent-hover',
  'accent-press',
  'accent-text',
  'accent-soft',
  'accent-soft-2',
  'accent-line',
  'focus',
  'bubble-staff',
  'bubble-staff-text',
] as const;
export type AccentShades = Record<(typeof accentShadeNames)[number], string>;

/** How bright each shade is (relative luminance) and how much of the accent's chroma it keeps. */
type Recipe = Record<keyof AccentShades, readonly [luminance: number, chroma: number]>;

const dark: Recipe = {
  accent: [0.148, 0.97],
  'accent-hover': [0.168, 0.96],
  'accent-press': [0.121, 0.92],
  'accent-text': [0.494, 0.73],
  'accent-soft': [0.0193, 0.32],
  'accent-soft-2': [0.0328, 0.44],
  'accent-line': [0.068, 0.5],
  focus: [0.4, 0.87],
  'bubble-staff': [0.028, 0.42],
  'bubble-staff-text': [0.851, 0.16],
};

/** In the light theme the accent itself is the solid; what stands beside it follows from how bright it is. */
function light(luminance: number): Recipe {
  return {
    accent: [luminance, 1],
    'accent-hover': [luminance * 0.735, 0.97],
    'accent-press': [luminance * 0.52, 0.86],
    'accent-text': [Math.min(luminance, 0.104), 0.97],
    'accent-soft': [0.886, 0.12],
    'accent-soft-2': [0.8, 0.2],
    'accent-line': [0.622, 0.39],
    focus: [luminance, 1],
    'bubble-staff': [0.852, 0.15],
    'bubble-staff-text': [0.0178, 0.34],
  };
}

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const encoded = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
const clamped = (c: number) => Math.min(1, Math.max(0, c));

function linearOf(hex: string): Rgb {
  const part = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
}

function hexOf(rgb: Rgb): string {
  const parts = visible(rgb).map((c) => Math.round(encoded(c) * 255));
  return `#${parts.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

const visible = ([r, g, b]: Rgb): Rgb => [clamped(r), clamped(g), clamped(b)];
const luminanceOf = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The contrast of two colours (`#rrggbb`), 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminanceOf(linearOf(one)), luminanceOf(linearOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Chroma and the direction of the hue in OKLab. */
function hueOf([r, g, b]: Rgb): { a: number; b: number } {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function fromOklab(lightness: number, a: number, b: number): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The largest value between 0 and 1 for which `fits` holds; it holds below it and not above. */
function largest(fits: (value: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const shown = (rgb: Rgb) => rgb.every((c) => c >= -0.0005 && c <= 1.0005);

/** The hue at a luminance, with as much of the chroma as a screen can show there. */
function shade(hue: { a: number; b: number }, luminance: number, chroma: number): string {
  const at = (share: number): Rgb => {
    const [a, b] = [hue.a * share, hue.b * share];
    const lightness = largest((l) => luminanceOf(visible(fromOklab(l, a, b))) < luminance);
    return fromOklab(lightness, a, b);
  };
  const whole = at(chroma);
  if (shown(whole)) return hexOf(whole);
  return hexOf(at(chroma * largest((share) => shown(at(chroma * share)))));
}

function shadesBy(hue: { a: number; b: number }, recipe: Recipe): AccentShades {
  const entries = accentShadeNames.map((name) => [name, shade(hue, ...recipe[name])] as const);
  return Object.fromEntries(entries) as AccentShades;
}

/** The shades of an accent (`#rrggbb`) in both themes; in the light one the accent stands as it was given. */
export function accentShades(accent: string): { light: AccentShades; dark: AccentShades } {
  const rgb = linearOf(accent);
  const hue = hueOf(rgb);
  return {
    light: { ...shadesBy(hue, light(luminanceOf(rgb))), accent, focus: accent },
    dark: shadesBy(hue, dark),
  };
}

/**
 * Whether white words can be read on the accent, and the accent on white; else the nearest of its hue
 * that passes.
 */
export function checkAccent(accent: string): { contrast: number; proposed: string | null } {
  const contrast = contrastOf(accent, '#ffffff');
  if (contrast >= leastTextContrast) return { contrast, proposed: null };
  // A little below the bound, so that rounding to eight bits does not cross it.
  return { contrast, proposed: shade(hueOf(linearOf(accent)), 0.181, 1) };
}
