import type {
  BusinessHours,
  Locale,
  LocalizedText,
  Role,
  Visibility,
} from '@civicconnect/contract';

/** The departments of the demo company, in the order in which screens list them. */
export const companyDepartmentKeys = [
  'orders',
  'couriers',
  'payments',
  'claims',
  'partners',
] as const;
/** A stable slug: examples, staff and quick replies name a department by it. */
export type CompanyDepartmentKey = (typeof companyDepartmentKeys)[number];

export type InFourLanguages = Record<'uz' | 'ru' | 'en' | 'fa', string>;

export interface CompanyDepartment {
  key: CompanyDepartmentKey;
  name: InFourLanguages;
  /** What it answers for; the last sentence says what belongs to a neighbour instead. */
  description: InFourLanguages;
  /** A Lucide icon name. */
  icon: string;
  assignment: 'pick' | 'auto';
}

export interface CompanyAbout {
  slug: string;
  name: InFourLanguages;
  region: InFourLanguages;
  address: InFourLanguages;
  languages: Locale[];
  timeZone: string;
  numberPrefix: string;
  /** Its own colour, as `#rrggbb`. */
  accent: string;
  businessHours: BusinessHours;
  assistantName: string;
  greeting: LocalizedText;
  /** Takes every chat that needs a human. */
  chatDepartment: CompanyDepartmentKey;
}

/** A member of staff without a password: it is made when the company is. */
export interface CompanyMember {
  name: string;
  /** The part before `@`. */
  emailLocalPart: string;
  role: Role;
  /** Departments whose queue this person works in; empty for those who see all. */
  departmentKeys: CompanyDepartmentKey[];
  locale: Locale;
}

export interface CompanyQuickReply {
  /** Whose it is; null for every department. */
  department: CompanyDepartmentKey | null;
  shortcut: string;
  title: InFourLanguages;
  /** With variables: `{citizen}`, `{number}` … */
  text: InFourLanguages;
}

export interface CompanyFaqText {
  question: string;
  answer: string;
  keywords: string[];
}

/** A question with its answer in each language of the company. */
export interface CompanyFaq extends Record<'uz' | 'ru' | 'en' | 'fa', CompanyFaqText> {
  category: InFourLanguages;
  /** Higher ones are offered first; 0 when left out. */
  priority?: number;
}

/** A document that lies beside the code as a file. */
export interface CompanyDocument {
  title: string;
  category: string;
  language: 'uz' | 'ru' | 'en' | 'fa';
  /** What is internal never reaches a visitor. */
  visibility: Visibility;
  /** Name in `files`. */
  file: string;
}
