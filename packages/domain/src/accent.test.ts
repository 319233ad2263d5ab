import { describe, expect, it } from 'vitest';
import { accentShades, checkAccent, contrastOf, leastTextContrast } from './accent.ts';

/** Surfaces of the design tokens that the accent's words stand on. */
const lightSurfaces = ['#ffffff', '#fafafb', '#f5f6f7'];
const darkSurfaces = ['#0e1013', '#15171b', '#181b1f', '#1e2126', '#1c1f24'];

/** Around the wheel, and what has no hue. */
const accents = [
  '#1f69b1',
  '#b01e2e',
  '#1b7a3d',
  '#7a5c00',
  '#6b3fa0',
  '#0b6e75',
  '#a3238e',
  '#8a4b08',
  '#000000',
  '#5c5c5c',
  '#0000ff',
];

it('measures contrast as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastOf('#ffffff', '#777777')).toBe(contrastOf('#777777', '#ffffff'));
});

describe.each(accents)('the shades of %s', (accent) => {
  const { light, dark } = accentShades(accent);

  it('keep the colour itself in the light theme', () => {
    expect(light.accent).toBe(accent);
    expect(checkAccent(accent).proposed).toBeNull();
  });

  it('carry words that can be read, in both themes', () => {
    for (const shades of [light, dark]) {
      for (const solid of ['accent', 'accent-hover', 'accent-press'] as const) {
        expect(contrastOf('#ffffff', shades[solid]), solid).toBeGreaterThanOrEqual(4.5);
      }
      for (const soft of ['accent-soft', 'accent-soft-2'] as const) {
        expect(contrastOf(shades['accent-text'], shades[soft]), soft).toBeGreaterThanOrEqual(4.5);
      }
      const bubble = contrastOf(shades['bubble-staff-text'], shades['bubble-staff']);
      expect(bubble).toBeGreaterThanOrEqual(7);
    }
    for (const surface of lightSurfaces) {
      expect(contrastOf(light['accent-text'], surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(light.focus, surface)).toBeGreaterThanOrEqual(3);
    }
    for (const surface of darkSurfaces) {
      expect(contrastOf(dark['accent-text'], surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(dark.focus, surface)).toBeGreaterThanOrEqual(3);
      expect(contrastOf(dark.accent, surface)).toBeGreaterThanOrEqual(2.6);
    }
  });
});

it('gives the product’s own shades for the product’s own colour', () => {
  const { light, dark } = accentShades('#1f69b1');
  const distance = (a: string, b: string) =>
    Math.max(
      ...[1, 3, 5].map((at) =>
        Math.abs(
          Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16),
        ),
      ),
    );
  expect(distance(light['accent-hover'], '#155a9f')).toBeLessThan(8);
  expect(distance(light['accent-soft'], '#eaf3fc')).toBeLessThan(8);
  expect(distance(dark.accent, '#2c6db4')).toBeLessThan(8);
  expect(distance(dark['accent-text'], '#8abff7')).toBeLessThan(8);
});

it.each(['#ffffff', '#ffd400', '#00ff00', '#ff6a00', '#8ab4f8', '#00c2ff'])(
  'proposes for %s a colour of its hue that can be read',
  (accent) => {
    const { contrast, proposed } = checkAccent(accent);
    expect(contrast).toBeLessThan(leastTextContrast);
    expect(proposed).toMatch(/^#[0-9a-f]{6}$/);
    const again = checkAccent(proposed ?? '');
    expect(again.proposed).toBeNull();
    // Not darker than it must be.
    expect(again.contrast).toBeLessThan(4.9);
  },
);
