import type { Locale, LocalizedText, OrganizationKind, Role } from '@civicconnect/contract';

/** The fifteen departments of the demo district, in the order in which screens list them. */
export const departmentKeys = [
  'water',
  'roads',
  'electricity',
  'gas',
  'improvement',
  'health',
  'education',
  'social',
  'employment',
  'land',
  'housing',
  'transport',
  'ecology',
  'internal-affairs',
  'agriculture',
] as const;
/** A stable slug: examples, staff and tests name a department by it. */
export type DepartmentKey = (typeof departmentKeys)[number];

type InFourLanguages = Record<'uz' | 'ru' | 'en' | 'fa', string>;

export interface DemoDepartment {
  key: DepartmentKey;
  name: InFourLanguages;
  /** What it answers for; the last sentence says what belongs to a neighbour instead. */
  description: Record<'uz' | 'ru' | 'en', string>;
  /** A Lucide icon name. */
  icon: string;
}

export interface DemoOrganization {
  slug: string;
  kind: OrganizationKind;
  name: InFourLanguages;
  region: InFourLanguages;
  address: InFourLanguages;
  languages: Locale[];
  timeZone: string;
  /** Prefix of tracking numbers. */
  numberPrefix: string;
  emergencyNumbers: { number: string; label: InFourLanguages }[];
  assistantName: string;
}

/** A member of staff without a password: it is made at the first start. */
export interface DemoStaffMember {
  name: string;
  /** The part before `@`; the domain is chosen where the accounts are made. */
  emailLocalPart: string;
  role: Role;
  /** Departments whose queue this person works in; empty for those who see all. */
  departmentKeys: DepartmentKey[];
  locale: Locale;
}

export interface DemoNeighborhood {
  key: string;
  name: LocalizedText & { ru: string };
}

export interface DemoQuickReply {
  /** Whose it is; null for every department. */
  department: DepartmentKey | null;
  shortcut: string;
  title: InFourLanguages;
  /** With variables: `{citizen}`, `{number}` … */
  text: InFourLanguages;
}

/** A question with its answer, in the two languages in which most people ask. */
export interface DemoFaq {
  category: string;
  /** Of both languages. */
  keywords: string[];
  uz: { question: string; answer: string };
  ru: { question: string; answer: string };
}

/** A document as Markdown. */
export interface DemoDocument {
  title: string;
  category: string;
  language: Locale;
  content: string;
}

export type SeedLanguage = 'uz-Latn' | 'uz-Cyrl' | 'ru' | 'en';

/** A message as a citizen would write it, from which the router learns its department. */
export interface SeedExample {
  text: string;
  language: SeedLanguage;
}

/** A message kept away from learning; `department` is null when nobody could tell from the text. */
export interface HeldOutMessage {
  text: string;
  language: SeedLanguage;
  department: DepartmentKey | null;
}

/** A message to measure on, with the department that must answer it. */
export interface DemoMessage {
  text: string;
  department: DepartmentKey;
  /** For a message on several topics: departments that may be chosen just as well. */
  alsoRight?: DepartmentKey[];
}

/** Held-out texts of one language, by the department they belong to. */
export type HeldOutTexts = Record<DepartmentKey | 'undecided', string[]>;

/** Texts per language → one list, in the order of the languages given. */
export function seedExamples(texts: Record<SeedLanguage, string[]>): SeedExample[] {
  const languages = Object.keys(texts) as SeedLanguage[];
  return languages.flatMap((language) => texts[language].map((text) => ({ text, language })));
}
