'use client';
import type { Session } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { DepartmentTile } from '../desk/department-tile.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useTimes } from '../time/use-times.ts';
import { type DepartmentChoice, departmentChoices } from './department-search.ts';
import { PickList } from './pick-list.tsx';

interface DepartmentPickerProps {
  session: Session;
  chosenId: string | null;
  onChoose: (departmentId: string) => void;
}

/** A combobox over the departments: what the router thought of each stands beside it. */
export function DepartmentPicker({ session, chosenId, onChoose }: DepartmentPickerProps) {
  const t = useT();
  const { departments } = useDesk();
  const currentId = session.department?.id ?? null;
  const candidates = session.routing?.runnersUp ?? session.candidates;
  return (
    <PickList
      label={t('staff.correct.search')}
      none={t('staff.correct.none')}
      choicesFor={(typed) => departmentChoices(departments, currentId, candidates, typed)}
      idOf={({ department }) => department.id}
      chosenId={chosenId}
      onChoose={onChoose}
    >
      {(choice, typed) => <DepartmentWords choice={choice} typed={typed} />}
    </PickList>
  );
}

interface DepartmentWordsProps {
  choice: DepartmentChoice;
  typed: string;
}

function DepartmentWords({ choice: { department, share }, typed }: DepartmentWordsProps) {
  const times = useTimes();
  return (
    <>
      <DepartmentTile department={department} size="s" />
      <span className="min-w-0 flex-1">
        <span className="auto-side block truncate leading-[17px] font-medium" dir="auto">
          <Found text={department.name} wanted={typed.trim()} />
        </span>
        <span className="auto-side block truncate text-micro leading-[15px] text-text-3" dir="auto">
          {department.description}
        </span>
      </span>
      {share !== null && (
        <span className="numeric text-meta text-text-2">{times.percent(share)}</span>
      )}
    </>
  );
}

/** A name with what was typed set off in it. */
function Found({ text, wanted }: { text: string; wanted: string }) {
  const at = wanted ? text.toLocaleLowerCase().indexOf(wanted.toLocaleLowerCase()) : -1;
  if (at < 0) return text;
  const end = at + wanted.length;
  return (
    <>
      {text.slice(0, at)}
      <b className="font-semibold text-accent-text">{text.slice(at, end)}</b>
      {text.slice(end)}
    </>
  );
}
