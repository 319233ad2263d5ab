'use client';
import type { Department } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { Building2, Plus } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { MovedSaid, MoveHandle } from '../../admin/parts/move-handle.tsx';
import { useOrdering } from '../../admin/parts/use-ordering.ts';
import { DepartmentTile } from '../../desk/department-tile.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { type DoneState, useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { DepartmentEditor } from './department-editor.tsx';
import type { KeptTexts } from './use-department-draft.ts';
import { type Departments, useDepartments } from './use-departments.ts';

const path = '/staff/admin/departments';

/** Which department is open stands in the address: back, reload and a copied link work. */
function show(id: string | null) {
  window.history.pushState(null, '', id ? `${path}?department=${id}` : path);
}

/** "Departments": their order, and one of them to edit, to try and to teach. */
export function DepartmentsScreen() {
  const t = useT();
  const departments = useDepartments();
  const done = useDone();
  const [kept] = useState<KeptTexts>(() => new Map());
  const openId = useSearchParams().get('department');
  const open = departments.items?.find(({ id }) => id === openId);
  const adding = openId === 'new';
  return (
    <StaffPage
      title={t('brain.departments.title')}
      about={t('brain.departments.about')}
      actions={
        <Button icon={Plus} onClick={() => show('new')}>
          {t('brain.departments.add')}
        </Button>
      }
    >
      <div className="department-panes" data-open={open || adding ? '' : undefined}>
        <DepartmentList departments={departments} openId={openId} done={done} />
        {open || adding ? (
          <DepartmentEditor
            key={openId}
            department={open ?? null}
            kept={kept}
            done={done}
            onStored={(stored) => {
              departments.take(stored);
              if (adding) show(stored.id);
            }}
            onBack={() => show(null)}
            onRemoved={async () => {
              await departments.refresh();
              show(null);
              done.say({
                title: t('admin.department.deleted'),
                text: t('admin.department.deletedText'),
              });
            }}
          />
        ) : (
          <div className="department-none">
            <div className="empty-state">
              <Building2 aria-hidden="true" />
              <p className="empty-title">{t('brain.departments.none.title')}</p>
              <p>{t('brain.departments.none.text')}</p>
            </div>
          </div>
        )}
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}

interface DepartmentListProps {
  departments: Departments;
  openId: string | null;
  done: DoneState;
}

function DepartmentList({ departments, openId, done }: DepartmentListProps) {
  const t = useT();
  const { items, error } = departments;
  if (!items) {
    return (
      <div className="department-list">
        {error ? (
          <ListError error={problemText(error, t)} onRetry={departments.retry} />
        ) : (
          <ListLoading />
        )}
      </div>
    );
  }
  return (
    <nav className="department-list" aria-label={t('brain.departments.title')}>
      <OrderedDepartments {...{ departments, openId, done, items }} />
    </nav>
  );
}

/** The departments in their order, which is that of every list and queue. */
function OrderedDepartments({
  departments,
  items,
  openId,
  done,
}: DepartmentListProps & { items: readonly Department[] }) {
  const t = useT();
  const { client } = useDesk();
  const nameOf = ({ name }: Department) => localized(name, t.locale);
  const ordering = useOrdering(items, async (id, order) => {
    try {
      await client.updateDepartment({ params: { id }, body: { order } });
    } catch (error) {
      done.say({ title: problemText(error, t), text: '' });
    }
    await departments.refresh();
  });
  return (
    <>
      <MovedSaid ordering={ordering} nameOf={nameOf} />
      <ul>
        {ordering.items.map((department, index) => (
          <li key={department.id} className="flex items-center" {...ordering.row(department.id)}>
            <MoveHandle ordering={ordering} id={department.id} name={nameOf(department)} />
            <DepartmentItem
              department={department}
              hue={(index % 8) + 1}
              current={department.id === openId}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface DepartmentItemProps {
  department: Department;
  hue: number;
  current: boolean;
}

function DepartmentItem({ department, hue, current }: DepartmentItemProps) {
  const t = useT();
  const name = localized(department.name, t.locale);
  const description = localized(department.description, t.locale);
  return (
    <button
      type="button"
      className="department-item min-w-0"
      aria-current={current ? 'true' : undefined}
      data-inactive={department.active ? undefined : ''}
      onClick={() => show(department.id)}
    >
      <DepartmentTile size="s" department={{ icon: department.icon, hue }} />
      <span className="min-w-0 flex-1">
        <span className="auto-side block truncate font-medium" dir="auto">
          {name}
        </span>
        <span className="auto-side block truncate text-meta text-text-3" dir="auto">
          {department.active ? description : t('brain.departments.inactive')}
        </span>
      </span>
    </button>
  );
}
