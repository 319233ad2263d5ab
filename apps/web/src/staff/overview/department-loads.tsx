'use client';
import type { DepartmentLoad } from '@civicconnect/contract';
import { CircleAlert } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';

/** What each department has: in its queue, open, late, and how long the first waits. */
export function DepartmentLoads({ departments }: { departments: readonly DepartmentLoad[] }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  if (departments.length === 0) return null;
  return (
    <section className="page-section">
      <h2 className="section-title">{t('overview.departments.title')}</h2>
      <table className="load-table">
        <thead>
          <tr>
            <th scope="col">{t('overview.department')}</th>
            <th scope="col" className="numeric">
              {t('overview.waiting')}
            </th>
            <th scope="col" className="numeric">
              {t('overview.open')}
            </th>
            <th scope="col" className="numeric">
              {t('overview.late')}
            </th>
          </tr>
        </thead>
        <tbody>
          {departments.map(({ department, waiting, open, late, oldestWaitingAt }) => (
            <tr key={department.id}>
              <th scope="row">
                <a href={`/staff?department=${department.id}`} dir="auto">
                  {department.name}
                </a>
                {oldestWaitingAt && (
                  <span className="load-note">
                    {t('overview.oldest')}: {times.span(now - Date.parse(oldestWaitingAt))}
                  </span>
                )}
              </th>
              <td className="numeric">{times.number(waiting)}</td>
              <td className="numeric">{times.number(open)}</td>
              <td className="numeric" data-alarm={late > 0 ? '' : undefined}>
                {late > 0 && <CircleAlert className="icon-xs" aria-hidden="true" />}
                {times.number(late)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
