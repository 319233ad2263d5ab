'use client';
import type { AvailableAgent } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { matchRank } from '../words/comparable.ts';
import { commaOf } from '../words/listed.ts';
import { PickList } from './pick-list.tsx';

interface ColleaguePickerProps {
  colleagues: readonly AvailableAgent[];
  chosenId: string | null;
  onChoose: (staffId: string) => void;
}

/** Those whose name or department answers to what was typed: at work first, then who has least. */
export function colleagueChoices(
  colleagues: readonly AvailableAgent[],
  typed: string,
): AvailableAgent[] {
  const ranked = colleagues.flatMap((colleague) => {
    const ranks = [colleague.name, ...colleague.departments.map(({ name }) => name)]
      .map((text) => matchRank(text, typed))
      .filter((rank) => rank !== null);
    return ranks.length > 0 ? [{ colleague, rank: Math.min(...ranks) }] : [];
  });
  const wanted = typed.trim() !== '';
  return ranked
    .sort(
      (a, b) =>
        (wanted ? a.rank - b.rank : 0) ||
        Number(b.colleague.available) - Number(a.colleague.available) ||
        a.colleague.open - b.colleague.open ||
        a.colleague.name.localeCompare(b.colleague.name),
    )
    .map(({ colleague }) => colleague);
}

/** A combobox over colleagues: who is there, and how much each has. */
export function ColleaguePicker({ colleagues, chosenId, onChoose }: ColleaguePickerProps) {
  const t = useT();
  return (
    <PickList
      label={t('desk.transfer.search')}
      none={t('desk.transfer.none')}
      choicesFor={(typed) => colleagueChoices(colleagues, typed)}
      idOf={({ id }) => id}
      chosenId={chosenId}
      onChoose={onChoose}
    >
      {(colleague) => <ColleagueWords colleague={colleague} />}
    </PickList>
  );
}

function ColleagueWords({ colleague }: { colleague: AvailableAgent }) {
  const t = useT();
  const { available, departments, open, capacity, role } = colleague;
  const places = departments.map(({ name }) => name).join(commaOf(t.locale));
  return (
    <>
      <Avatar id={colleague.id} name={colleague.name} size={24} />
      <span className="min-w-0 flex-1">
        <span className="auto-side block truncate leading-[17px] font-medium" dir="auto">
          {colleague.name}
        </span>
        <span className="auto-side block truncate text-micro leading-[15px] text-text-3" dir="auto">
          {places || t(`words.role.${role}`)}
        </span>
      </span>
      <span className="flex flex-none flex-col items-end text-micro leading-[15px] text-text-3">
        <span className="presence-mark" data-here={available ? '' : undefined}>
          {t(available ? 'desk.transfer.here' : 'desk.transfer.away')}
        </span>
        <span className="numeric">
          {t('desk.transfer.load', {
            open: formatNumber(t.locale, open),
            capacity: formatNumber(t.locale, capacity),
          })}
        </span>
      </span>
    </>
  );
}
