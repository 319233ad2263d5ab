import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { auditQuery, everyAct } from '../../../../staff/audit/audit-query.ts';
import { AuditScreen } from '../../../../staff/audit/audit-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('people.audit.title') };
}

type Search = Promise<{ of?: string | string[] }>;

/** `/staff/admin/audit`: every administrative act; `?of=` those on one thing. */
export default async function AuditPage({ searchParams }: { searchParams: Search }) {
  const wish = (await searchParams).of;
  const of = typeof wish === 'string' ? wish : null;
  return (
    <DeskPage
      path="/staff/admin/audit"
      permission="audit.read"
      words={['people.', 'integration.']}
      ask={(cache, client) => cache.prefetchInfiniteQuery(auditQuery(client, { ...everyAct, of }))}
    >
      <AuditScreen of={of} />
    </DeskPage>
  );
}
