import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { departmentsQuery } from '../../../../staff/brain/departments/departments-query.ts';
import { DepartmentsScreen } from '../../../../staff/brain/departments/departments-screen.tsx';
import { DeskPage } from '../../../../staff/desk/desk-page.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('brain.departments.title') };
}

/** `/staff/admin/departments`: what each department does, in its words; `?department=` opens one. */
export default function DepartmentsPage() {
  return (
    <DeskPage
      path="/staff/admin/departments"
      permission="organization.manage"
      words={['brain.', 'admin.']}
      ask={(cache, client) => cache.prefetchQuery(departmentsQuery(client))}
    >
      <DepartmentsScreen />
    </DeskPage>
  );
}
