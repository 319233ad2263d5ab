import { z } from 'zod';
import { Locale, locales, scripts, TextLanguage, textLanguages } from './words.ts';

/** UUIDv7, lower case. Ids sort by the time they were made. */
export const Id = z.uuid().toLowerCase().meta({ description: 'UUIDv7' });
/** An instant, ISO 8601 in UTC, e.g. `2026-11-20T09:12:00.000Z`. */
export const Instant = z.iso.datetime();
/** An instant as others write it, with the offset of their zone too; it is read as one of UTC. */
export const WrittenInstant = z.iso
  .datetime({ offset: true })
  .transform((written) => new Date(written).toISOString())
  .pipe(Instant);
/** A day, `2026-11-20`, or an instant of it: then the day that the organization's clocks show at it. */
export const Day = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
/** Persian and Arabic digits as 0 to 9: a keyboard in fa types them into numbers too. */
function westernDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
/**
 * E.164, e.g. `+998901234567`; spaces, dashes and brackets are taken out before the check. A whole number of
 * Uzbekistan may come without its plus.
 */
export const Phone = z
  .string()
  .max(32)
  .transform((raw) => westernDigits(raw).replace(/[\s\-()]/g, ''))
  .transform((digits) => (/^998\d{9}$/.test(digits) ? `+${digits}` : digits))
  .pipe(z.string().regex(/^\+[1-9]\d{7,14}$/));
/** The six digits of a sign-in code; spaces are taken out. */
export const SignInCode = z
  .string()
  .max(32)
  .transform((raw) => westernDigits(raw).replace(/\s/g, ''))
  .pipe(z.string().regex(/^[0-9]{6}$/));
export const Email = z
  .string()
  .max(254)
  .transform((raw) => raw.trim().toLowerCase())
  .pipe(z.email());
/** A slug or an id of an organization. */
export const OrganizationRef = z.string().min(1).max(64);
/** Made by the client for each message, so that a repeat is recognised. */
export const ClientId = z.string().min(1).max(128);
export const Slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/);
/** A name per language; `uz` is always there. */
export const LocalizedText = z
  .object({ uz: z.string().min(1) })
  .catchall(z.string())
  .meta({ description: 'Text per language; uz is always present' });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** Organizations without Uzbek write none: what they wrote stands for it as well. */
function withUzbek(written: Record<string, string>): Record<string, string> {
  const first = Object.values(written).find((words) => words.trim() !== '');
  return written.uz !== undefined || first === undefined ? written : { uz: first, ...written };
}
/**
 * A text per language as it is sent: words alone are said in every language, and where `uz` is left out the
 * first of the others stands for it.
 */
export const WrittenText = z.union([
  z
    .string()
    .transform((words) => ({ uz: words }))
    .pipe(LocalizedText),
  z.record(z.string(), z.string()).transform(withUzbek).pipe(LocalizedText),
]);
/** A language of the interface as it is sent; `uz-Latn`, as detectors call it, is `uz`. */
export const WrittenLocale = z
  .enum([...locales, 'uz-Latn'])
  .transform((written) => (written === 'uz-Latn' ? 'uz' : written))
  .pipe(Locale);
/** What a detector says of a text, as it is sent; `uz` is Uzbek in Latin. */
export const WrittenTextLanguage = z
  .enum([...textLanguages, 'uz'])
  .transform((written) => (written === 'uz' ? 'uz-Latn' : written))
  .pipe(TextLanguage);
/** A colour as `#1f69b1`, kept in lower case. */
export const Accent = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/);
export const ScriptChoice = z.enum(scripts);
export const CursorQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of a list: `nextCursor` is null on the last one. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** A message's text. Its length is checked by the organization's own limits; this is only the wall against abuse. */
export const Text = z.string().max(20_000);
