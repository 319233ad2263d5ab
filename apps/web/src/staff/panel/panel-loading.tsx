import { useT } from '../../foundation/i18n/provider.tsx';

/** Two bars where lines of a section will be: it is on its way, and the rest does not jump far. */
export function PanelLoading() {
  const t = useT();
  return (
    <div role="status" className="panel-loading">
      <span className="sr-only">{t('staff.panel.loading')}</span>
      <span aria-hidden="true" />
      <span aria-hidden="true" />
    </div>
  );
}
