import type { BroadcastAudience, Locale, LocalizedText } from '@civicconnect/contract';

export const endings = ['none', 'day', 'three', 'week', 'month'] as const;
export type Ending = (typeof endings)[number];
const endingDays: Record<Exclude<Ending, 'none'>, number> = {
  day: 1,
  three: 3,
  week: 7,
  month: 30,
};

/** The languages beside Uzbek in which a text may be given; Uzbek in Cyrillic is derived. */
export const otherLanguages = ['ru', 'en', 'fa'] as const satisfies readonly Locale[];

/** A broadcast as it is being written. */
export interface BroadcastDraft {
  audience: BroadcastAudience;
  departmentIds: readonly string[];
  text: LocalizedText;
  ending: Ending;
}

export const emptyDraft = (audience: BroadcastAudience): BroadcastDraft => ({
  audience,
  departmentIds: [],
  text: { uz: '' },
  ending: 'week',
});

/** What a draft lacks before it can be sent. */
export function faultsOf({ audience, departmentIds, text }: BroadcastDraft) {
  return {
    text: text.uz.trim() === '',
    departments: audience === 'departments' && departmentIds.length === 0,
  };
}

/** What is sent: languages that were left empty are not there. */
export function bodyOf(draft: BroadcastDraft, now: number) {
  const { uz, ...others } = draft.text;
  const filled = Object.entries(others).filter(([, words]) => words.trim() !== '');
  const days = draft.ending === 'none' ? null : endingDays[draft.ending];
  return {
    audience: draft.audience,
    departmentIds: draft.audience === 'departments' ? [...draft.departmentIds] : [],
    text: { ...Object.fromEntries(filled), uz },
    endsAt: days === null ? null : new Date(now + days * 86_400_000).toISOString(),
  };
}
