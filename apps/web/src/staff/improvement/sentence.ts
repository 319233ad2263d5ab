import type { Improvement } from '@civicconnect/contract';
import type { KeyOf } from '@civicconnect/i18n/browser';
import type { useT } from '../../foundation/i18n/provider.tsx';
import type { Times } from '../time/use-times.ts';

/** A name within a sentence that may run the other way. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** What repeats, in one plain sentence with its figures. */
export function improvementSentence(
  one: Improvement,
  t: ReturnType<typeof useT>,
  { number }: Pick<Times, 'number'>,
): string {
  const department = isolated(one.department?.name ?? t('improvement.assistant'));
  const n = number(one.count);
  const of = number(one.of ?? one.count);
  switch (one.kind) {
    case 'low_ratings':
      return t('improvement.sentence.low_ratings', {
        department,
        n,
        of,
        average: number(one.average ?? 0, 1),
      });
    case 'unanswered':
      return t('improvement.sentence.unanswered', {
        question: isolated(one.question?.text ?? ''),
        n,
      });
    case 'corrections':
      return t('improvement.sentence.corrections', {
        from: isolated(one.from?.name ?? ''),
        department,
        n,
      });
    case 'deadlines':
      return t('improvement.sentence.deadlines', { department, n, of });
    case 'document':
      return t('improvement.sentence.document', {
        title: isolated(one.document?.title ?? ''),
        n,
        of,
      });
  }
}

/** Where the proposed act is done. `managesDepartments`: the reader may edit them, not only try. */
export function actAddress(one: Improvement, managesDepartments: boolean): string {
  const department = one.department ? `&department=${one.department.id}` : '';
  switch (one.kind) {
    case 'low_ratings':
      return `/staff/analytics?report=csat${department}`;
    case 'unanswered':
      return `/staff/admin/faqs?faq=new&from=${one.question?.id ?? ''}`;
    case 'corrections':
      return managesDepartments && one.department
        ? `/staff/admin/departments?department=${one.department.id}`
        : '/staff/router';
    case 'deadlines':
      return `/staff/analytics?report=deadlines${department}`;
    case 'document':
      return `/staff/admin/documents?q=${encodeURIComponent(one.document?.title ?? '')}`;
  }
}

/** What the words of a suggestion are. */
export const wordsLabel = ({ kind }: Improvement): KeyOf<'improvement'> =>
  kind === 'corrections' ? 'improvement.decidingWords' : 'improvement.words';
