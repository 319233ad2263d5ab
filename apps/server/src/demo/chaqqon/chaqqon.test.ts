import { readFileSync } from 'node:fs';
import { Settings, Slug } from '@civicconnect/contract';
import { unfilledVariables, unknownVariables } from '@civicconnect/domain';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../modules/knowledge/reading/kinds.ts';
import { readDocument } from '../../modules/knowledge/reading/read-document.ts';
import { narpay } from '../narpay/index.ts';
import { chaqqon } from './index.ts';
import { readCompanyFile } from './read-file.ts';
import { companyDepartmentKeys } from './types.ts';

/** Apostrophes that official Uzbek text must not use: it has ʻ (U+02BB) and ʼ (U+02BC). */
const wrongApostrophe = /['`‘’´]/;
const languages = ['uz', 'ru', 'en', 'fa'] as const;

describe('the company', () => {
  it('has settings that hold', () => {
    const { slug, languages: spoken, businessHours, assistantName: name, greeting } = chaqqon.about;
    expect(Slug.parse(slug)).toBe('chaqqon');
    const chat = { businessHours };
    const settings = Settings.parse({ languages: spoken, chat, assistant: { name, greeting } });
    expect(settings.assistant.name).toBe('Laylak');
  });

  it('has departments and staff of every role, whose logins are not the district’s', () => {
    expect(chaqqon.departments.map(({ key }) => key)).toEqual(companyDepartmentKeys);
    const roles = new Set(chaqqon.staff.map(({ role }) => role));
    expect(roles).toEqual(new Set(['admin', 'operator', 'agent']));
    const names = [...chaqqon.staff, ...narpay.staff].map(({ emailLocalPart }) => emailLocalPart);
    expect(new Set(names).size).toBe(names.length);
    for (const key of companyDepartmentKeys) {
      expect(
        chaqqon.staff.some(({ departmentKeys }) => departmentKeys.includes(key)),
        key,
      ).toBe(true);
      expect(chaqqon.examples[key].length, key).toBeGreaterThan(20);
    }
  });

  it('speaks Uzbek with the right apostrophes', () => {
    const said = [
      ...chaqqon.departments.flatMap(({ name, description }) => [name.uz, description.uz]),
      ...chaqqon.quickReplies.flatMap(({ title, text }) => [title.uz, text.uz]),
      ...chaqqon.faqs.flatMap(({ uz }) => [uz.question, uz.answer, ...uz.keywords]),
    ];
    expect(said.filter((text) => wrongApostrophe.test(text))).toEqual([]);
  });

  it('has quick replies that leave the same open in every language', () => {
    for (const { shortcut, text } of chaqqon.quickReplies) {
      const open = Object.values(text).map((words) => unfilledVariables(words).sort().join());
      expect(new Set(open).size, shortcut).toBe(1);
      expect(Object.values(text).flatMap(unknownVariables), shortcut).toEqual([]);
    }
  });

  it('answers twenty questions and more, in four languages', () => {
    expect(chaqqon.faqs.length).toBeGreaterThan(20);
    for (const language of languages) {
      const questions = chaqqon.faqs.map((faq) => faq[language].question);
      expect(new Set(questions).size, language).toBe(questions.length);
      expect(
        chaqqon.faqs.every((faq) => faq[language].keywords.length > 0),
        language,
      ).toBe(true);
    }
  });
});

describe('its documents', () => {
  it.each(chaqqon.documents)('$file is read, with headings', async ({ file, visibility }) => {
    const bytes = await readCompanyFile(file);
    const format = formatOf(bytes, file);
    expect(format).not.toBeNull();
    const read = await readDocument(format ?? 'text', bytes);
    if ('failure' in read) throw new Error(`${file}: ${read.failure}`);
    const { blocks, pages } = read.document;
    expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(2);
    if (format === 'pdf') expect(pages).toBeGreaterThanOrEqual(6);
    if (/handbook/.test(file)) expect(visibility).toBe('internal');
  });

  it('are of every kind that is read but Word’s, the PDFs printed from the texts beside them', () => {
    const kinds = new Set(chaqqon.documents.map(({ file }) => file.split('.').at(-1)));
    expect(kinds).toEqual(new Set(['md', 'html', 'pdf', 'json']));
    const page = readFileSync(new URL('./files/print/returns.en.html', import.meta.url), 'utf8');
    expect(page.match(/<section>/g)?.length).toBe(8);
  });
});
