'use client';
import { appealKinds, priorities, type Session } from '@civicconnect/contract';
import { ChevronDown, Flag } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Menu, MenuChoice } from '../../ui/menu.tsx';
import type { SessionActions } from '../data/use-session-actions.ts';
import { useDesk } from '../desk/desk-context.tsx';

interface AppealSectionProps {
  session: Session;
  actions: SessionActions;
}

/** Staff may say of what kind it is and how urgent, as long as it is not closed. */
function mayClassify({ status }: Session): boolean {
  return status !== 'closed' && status !== 'quarantined';
}

/** What the session is and with whom; kind and priority are changed where they stand. */
export function AppealSection({ session, actions }: AppealSectionProps) {
  const t = useT();
  const { departmentOf } = useDesk();
  const { department, assignee, appealKind, priority, kind } = session;
  const mayChange = mayClassify(session);
  const kindLabel = appealKind ? t(`words.appealKind.${appealKind}`) : t('desk.panel.unset');
  const priorityLabel = t(`words.priority.${priority}`);
  return (
    <section className="panel-section">
      <h3 className="panel-heading">{t('desk.panel.appeal')}</h3>
      <dl className="facts facts-tall">
        {kind === 'appeal' && (
          <>
            <dt>{t('desk.panel.kind')}</dt>
            <dd>
              <Changeable
                label={t('desk.panel.setKind', { value: kindLabel })}
                value={kindLabel}
                menu={
                  mayChange && (
                    <MenuChoice
                      label={t('desk.panel.kind')}
                      value={appealKind ?? ''}
                      options={appealKinds.map((value) => ({
                        value,
                        label: t(`words.appealKind.${value}`),
                      }))}
                      onChoose={(value) => {
                        if (value) void actions.classify(session.id, { appealKind: value });
                      }}
                    />
                  )
                }
              />
            </dd>
          </>
        )}
        <dt>{t('desk.panel.priority')}</dt>
        <dd>
          <Changeable
            label={t('desk.panel.setPriority', { value: priorityLabel })}
            value={priorityLabel}
            mark={priority === 'high'}
            menu={
              mayChange && (
                <MenuChoice
                  label={t('desk.panel.priority')}
                  value={priority}
                  options={priorities.toReversed().map((value) => ({
                    value,
                    label: t(`words.priority.${value}`),
                  }))}
                  onChoose={(value) => void actions.classify(session.id, { priority: value })}
                />
              )
            }
          />
        </dd>
        <dt>{t('desk.panel.department')}</dt>
        <dd>
          <bdi>
            {departmentOf(department?.id)?.name ?? department?.name ?? t('desk.panel.unset')}
          </bdi>
        </dd>
        <dt>{t('desk.panel.assignee')}</dt>
        <dd>
          <bdi>{assignee?.name ?? t('staff.row.nobody')}</bdi>
        </dd>
      </dl>
    </section>
  );
}

interface ChangeableProps {
  label: string;
  value: string;
  mark?: boolean;
  menu: React.ReactNode;
}

/** A value with the menu that changes it; plain where it may not be changed. */
function Changeable({ label, value, mark = false, menu }: ChangeableProps) {
  const shown = (
    <>
      {mark && <Flag className="icon-xs text-warn-text" aria-hidden="true" />}
      {value}
    </>
  );
  if (!menu) return <span className="inline-flex items-center gap-[5px]">{shown}</span>;
  return (
    <Menu
      trigger={
        <button type="button" className="changeable" aria-label={label}>
          {shown}
          <ChevronDown className="icon-xs" aria-hidden="true" />
        </button>
      }
    >
      {menu}
    </Menu>
  );
}
