'use client';
import type { ManagedNeighborhood } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { MapPinned, Pencil, Plus, Search, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Field } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { matchRank } from '../../words/comparable.ts';
import { MovedSaid, MoveHandle } from '../parts/move-handle.tsx';
import { useOrdering } from '../parts/use-ordering.ts';
import { NeighborhoodForm } from './neighborhood-form.tsx';
import { PasteList } from './paste-list.tsx';
import { type Neighborhoods, useNeighborhoods } from './use-neighborhoods.ts';

/** "Neighbourhoods": what citizens choose from, in its order. */
export function NeighborhoodsScreen() {
  const t = useT();
  const neighborhoods = useNeighborhoods();
  const { done, say, hide } = useDone();
  const [adding, setAdding] = useState(false);
  const { items, error } = neighborhoods;
  const told = (title: string) => say({ title, text: '' });
  return (
    <StaffPage
      title={t('admin.neighborhoods.title')}
      about={t('admin.neighborhoods.about')}
      actions={
        <div className="page-actions">
          <PasteList
            neighborhoods={neighborhoods}
            onDone={(added, known) =>
              say({
                title: t('admin.neighborhoods.imported', { n: added }),
                text: known > 0 ? t('admin.neighborhoods.known', { n: known }) : '',
              })
            }
          />
          <Button look="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t('admin.neighborhoods.add')}
          </Button>
        </div>
      }
    >
      <div className="page-column">
        {adding && (
          <NeighborhoodForm
            known={null}
            onCancel={() => setAdding(false)}
            onSave={async (name) => {
              await neighborhoods.add(name);
              setAdding(false);
              told(t('admin.neighborhoods.saved'));
            }}
          />
        )}
        {!items && error && (
          <ListError error={problemText(error, t)} onRetry={() => void neighborhoods.refresh()} />
        )}
        {!items && !error && <ListLoading />}
        {items?.length === 0 && !adding && (
          <div className="empty-state">
            <MapPinned aria-hidden="true" />
            <p className="empty-title">{t('admin.neighborhoods.none')}</p>
            <p>{t('admin.neighborhoods.noneText')}</p>
          </div>
        )}
        {items && items.length > 0 && (
          <OrderedNeighborhoods items={items} neighborhoods={neighborhoods} told={told} />
        )}
      </div>
      <UndoToast done={done} onGone={hide} />
    </StaffPage>
  );
}

interface OrderedProps {
  items: readonly ManagedNeighborhood[];
  neighborhoods: Neighborhoods;
  told: (title: string) => void;
}

/** From this many on a search is worth its place. */
const many = 12;

function OrderedNeighborhoods({ items, neighborhoods, told }: OrderedProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<string | null>(null);
  const ordering = useOrdering(items, (id, order) =>
    neighborhoods.change(id, { order }).catch((error: unknown) => told(problemText(error, t))),
  );
  const nameOf = ({ name }: ManagedNeighborhood) => localized(name, t.locale);
  const found = ordering.items.filter(({ name }) =>
    Object.values(name).some((words) => matchRank(words, typed) !== null),
  );
  return (
    <>
      {items.length >= many && (
        <Field
          quiet
          icon={Search}
          className="mb-[10px]"
          label={t('admin.neighborhoods.filter')}
          placeholder={t('admin.neighborhoods.filter')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <MovedSaid ordering={ordering} nameOf={nameOf} />
      <ul className="line-list">
        {found.map((one) => (
          <li key={one.id} {...ordering.row(one.id)}>
            {edited === one.id ? (
              <NeighborhoodForm
                known={one}
                onCancel={() => setEdited(null)}
                onSave={async (name, active) => {
                  const was = { name: one.name, active: one.active };
                  await neighborhoods.change(one.id, { ...changedOf(one, name, active), was });
                  setEdited(null);
                  told(t('admin.neighborhoods.saved'));
                }}
              />
            ) : (
              <div className="ordered-row">
                {typed.trim() === '' && (
                  <MoveHandle ordering={ordering} id={one.id} name={nameOf(one)} />
                )}
                <span className="auto-side min-w-0 flex-1 truncate font-medium" dir="auto">
                  {nameOf(one)}
                </span>
                <span className="text-meta text-text-3">
                  {one.active
                    ? t('admin.neighborhoods.sessions', { n: one.sessions })
                    : t('admin.neighborhoods.inactive')}
                </span>
                <IconButton
                  icon={Pencil}
                  label={t('admin.neighborhoods.edit', { name: nameOf(one) })}
                  onClick={() => setEdited(one.id)}
                />
                <Removal one={one} name={nameOf(one)} neighborhoods={neighborhoods} told={told} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Only what differs is sent. */
function changedOf(
  known: ManagedNeighborhood,
  name: ManagedNeighborhood['name'],
  active: boolean,
): Partial<Pick<ManagedNeighborhood, 'name' | 'active'>> {
  const renamed = JSON.stringify(name) !== JSON.stringify(known.name);
  return { ...(renamed ? { name } : {}), ...(active === known.active ? {} : { active }) };
}

interface RemovalProps {
  one: ManagedNeighborhood;
  name: string;
  neighborhoods: Neighborhoods;
  told: (title: string) => void;
}

/** Removes one that no session names; for others there is no button. */
function Removal({ one, name, neighborhoods, told }: RemovalProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  if (one.sessions > 0) return <span className="w-[28px] flex-none" />;
  async function remove() {
    setBusy(true);
    await neighborhoods.remove(one.id).then(
      () => told(t('admin.neighborhoods.deleted')),
      (error: unknown) => told(problemText(error, t)),
    );
    setBusy(false);
    setAsking(false);
  }
  return (
    <>
      <IconButton
        icon={Trash2}
        label={`${name}: ${t('common.action.delete')}`}
        onClick={() => setAsking(true)}
      />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('admin.neighborhoods.deleteAsk', { name })}
        text={t('admin.neighborhoods.deleteText')}
        action={t('common.action.delete')}
        look="danger"
        busy={busy}
        onConfirm={() => void remove()}
      />
    </>
  );
}
