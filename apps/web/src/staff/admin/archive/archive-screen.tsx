'use client';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { StaffPage } from '../../shell/staff-page.tsx';
import { ExportSection } from './export-section.tsx';
import { ImportSection } from './import-section.tsx';

/** "Export and import": everything the organization owns, out and in. */
export function ArchiveScreen() {
  const t = useT();
  return (
    <StaffPage title={t('archive.title')} about={t('archive.about')}>
      <div className="page-column archive-column">
        <ExportSection />
        <ImportSection />
      </div>
    </StaffPage>
  );
}
