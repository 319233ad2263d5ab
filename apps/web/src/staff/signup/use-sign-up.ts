import type { Locale, OrganizationKind } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { codeOf, ProblemError } from '../../foundation/api/problem.ts';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { problemText } from '../parts/problem-text.ts';
import { slugOf } from './slug-of.ts';

export interface Entered {
  name: string;
  slug: string;
  kind: OrganizationKind;
  languages: Locale[];
  adminName: string;
  email: string;
  password: string;
}
export type Faults = Partial<Record<keyof Entered | 'form', string>>;

const empty: Entered = {
  name: '',
  slug: '',
  kind: 'company',
  languages: ['uz', 'uz-Cyrl', 'ru', 'en'],
  adminName: '',
  email: '',
  password: '',
};

/** Where the fields of the server stand on the page. */
const fieldOf: Record<string, keyof Entered> = {
  name: 'name',
  slug: 'slug',
  languages: 'languages',
  'admin.name': 'adminName',
  'admin.email': 'email',
  'admin.password': 'password',
};

/** What was entered, what is wrong with it, and signing up. */
export function useSignUp(onSent: (sent: { slug: string; email: string }) => void) {
  const t = useT();
  const [entered, setEntered] = useState(empty);
  const [ownSlug, setOwnSlug] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);

  function set(part: Partial<Entered>) {
    if (part.slug !== undefined) setOwnSlug(part.slug !== '');
    const named = part.name !== undefined && !ownSlug ? { slug: slugOf(part.name) } : {};
    setEntered((before) => ({ ...before, ...named, ...part }));
    setFaults({});
  }

  function missing(): Faults {
    const found: Faults = {};
    for (const field of ['name', 'slug', 'adminName', 'email', 'password'] as const) {
      if (entered[field].trim() === '') found[field] = t('signup.missing');
    }
    if (entered.languages.length === 0) found.languages = t('signup.languagesMissing');
    return found;
  }

  function faultsOf(error: unknown): Faults {
    const text = problemText(error, t);
    if (codeOf(error) === 'weak_password') return { password: text };
    const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
    const named = errors.flatMap(({ path, code, message }) => {
      const field = fieldOf[path];
      return field ? [[field, code === 'taken' ? text : message] as const] : [];
    });
    return named.length > 0 ? Object.fromEntries(named) : { form: text };
  }

  async function send() {
    const { client, tokens } = staffApi();
    const { name, slug, kind, languages, adminName, email, password } = entered;
    const admin = { name: adminName.trim(), email: email.trim(), password };
    const body = { name: name.trim(), slug: slug.trim(), kind, languages, admin };
    const { organization, confirmation } = await client.createOrganization({ body });
    if (confirmation) return onSent({ slug: organization.slug, email: confirmation.email });
    const login = { email: admin.email, password, organization: organization.id };
    const answer = await client.login({ body: login });
    tokens.take(answer.accessToken, answer.expiresInSeconds);
    window.location.assign('/staff/overview');
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const found = missing();
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    await send().catch((error: unknown) => {
      setFaults(faultsOf(error));
      setBusy(false);
    });
  }
  return { entered, set, faults, busy, submit };
}
