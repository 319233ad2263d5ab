import { translator } from '@civicconnect/i18n';
import type { Metadata } from 'next';
import { BrainPage } from '../../../../staff/brain/brain-page.tsx';
import { ModelsScreen } from '../../../../staff/brain/models/models-screen.tsx';
import { readStaffLocale } from '../../../../staff/desk/staff-locale.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await readStaffLocale())('brain.models.title') };
}

/** `/staff/admin/models`: providers of language models, what they cost, and when they are asked. */
export default function ModelsPage() {
  return (
    <BrainPage path="/staff/admin/models" permission="organization.manage">
      <ModelsScreen />
    </BrainPage>
  );
}
