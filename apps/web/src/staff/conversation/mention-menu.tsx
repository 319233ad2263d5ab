'use client';
import type { AvailableAgent, Session } from '@civicconnect/contract';
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { mayRead, useColleagues } from '../data/colleagues.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { matchRank } from '../words/comparable.ts';
import { type MentionBegun, mentionAt } from './mention-pieces.ts';

/** More names than this are not read: typing goes on. */
const shownNames = 6;

interface MentionInput {
  session: Session;
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  setText: (text: string) => void;
}

export interface Mention {
  listId: string;
  choices: readonly AvailableAgent[];
  active: number;
  choose(colleague: AvailableAgent): void;
  /** Looks again whether a name is being typed at the caret. */
  look(): void;
  /** True when the key belonged to the list of names. */
  onKeyDown(event: KeyboardEvent): boolean;
  /** What the text field says of the list. */
  field: Record<string, string | boolean | undefined>;
}

/** Names of colleagues, offered while one is typed after `@`. */
export function useMention({ session, area, text, setText }: MentionInput): Mention {
  const listId = useId();
  const { me } = useDesk();
  const colleagues = useColleagues();
  const [begun, setBegun] = useState<MentionBegun | null>(null);
  const [active, setActive] = useState(0);
  const choices = useMemo(() => {
    if (!begun) return [];
    return (colleagues.data ?? [])
      .filter((one) => one.id !== me.id && mayRead(one, session))
      .filter(({ name }) => matchRank(name, begun.typed) !== null)
      .filter(({ name }) => name !== begun.typed)
      .slice(0, shownNames);
  }, [begun, colleagues.data, me.id, session]);
  const at = Math.min(active, choices.length - 1);

  function choose({ name }: AvailableAgent) {
    const field = area.current;
    if (!begun || !field) return;
    const caret = begun.at + name.length + 2;
    setText(`${text.slice(0, begun.at)}@${name} ${text.slice(field.selectionStart)}`);
    setBegun(null);
    // The caret goes behind the name once React has written it.
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(caret, caret);
    });
  }
  return {
    listId,
    choices,
    active: at,
    choose,
    look() {
      const field = area.current;
      setBegun(field ? mentionAt(field.value, field.selectionStart) : null);
      setActive(0);
    },
    onKeyDown(event) {
      const choice = choices[at];
      if (!choice || event.ctrlKey || event.metaKey) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setActive((at + step + choices.length) % choices.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(choice);
      else if (event.key === 'Escape') setBegun(null);
      else return false;
      event.preventDefault();
      return true;
    },
    field: {
      'aria-controls': choices.length > 0 ? listId : undefined,
      'aria-activedescendant': choices.length > 0 ? `${listId}-${at}` : undefined,
      'aria-autocomplete': 'list',
    },
  };
}

/** The names that fit what is typed, above the field. */
export function MentionMenu({ mention }: { mention: Mention }) {
  const t = useT();
  const { choices, active, listId, choose } = mention;
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, active]);
  if (choices.length === 0) return null;
  return (
    <div
      id={listId}
      role="listbox"
      className="menu mention-menu"
      aria-label={t('desk.note.people')}
    >
      {choices.map((colleague, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's, which holds the focus
        <div
          key={colleague.id}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="menu-item"
          data-highlighted={index === active ? '' : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(colleague)}
        >
          <Avatar id={colleague.id} name={colleague.name} size={20} />
          <bdi className="auto-side min-w-0 flex-1 truncate">{colleague.name}</bdi>
          <span className="text-meta text-text-3">
            {colleague.departments[0]?.name ?? t(`words.role.${colleague.role}`)}
          </span>
        </div>
      ))}
    </div>
  );
}
