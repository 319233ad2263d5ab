import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { BrainPage } from '../../../../staff/brain/brain-page.tsx';
import { departmentsQuery } from '../../../../staff/brain/departments/departments-query.ts';
import { DepartmentsScreen } from '../../../../staff/brain/departments/departments-screen.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('brain.departments.title') };
}

/** `/staff/admin/departments`: what each department does, in its words; `?department=` opens one. */
export default function DepartmentsPage() {
  return (
    <BrainPage
      path="/staff/admin/departments"
      permission="organization.manage"
      ask={(cache, client) => cache.prefetchQuery(departmentsQuery(client))}
    >
      <DepartmentsScreen />
    </BrainPage>
  );
}
