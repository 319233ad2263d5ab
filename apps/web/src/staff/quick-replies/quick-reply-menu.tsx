'use client';
import type { FilledReply } from '@civicconnect/contract';
import { htmlLang, localized } from '@civicconnect/i18n/browser';
import { Lightbulb, Search, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { QuickReplies } from './use-quick-replies.ts';

interface QuickReplyMenuProps {
  replies: QuickReplies;
  /** Suggests one that is missing; left out for those who may write it themselves. */
  onSuggest?: (() => void) | undefined;
}

/** The menu above the composer: find, look, and put it in. */
export function QuickReplyMenu(props: QuickReplyMenuProps) {
  if (!props.replies.isOpen) return null;
  return <OpenMenu {...props} />;
}

function OpenMenu({ replies, onSuggest }: QuickReplyMenuProps) {
  const t = useT();
  const listId = useId();
  const menu = useRef<HTMLDivElement>(null);
  const { found, at, typed, close, moveTo, insert } = replies;
  const current = found?.[at];
  // Who typed faster than the replies came gets the one that is on top when they do.
  const [hurried, setHurried] = useState(false);
  useEffect(() => {
    if (!hurried || !found) return;
    setHurried(false);
    if (current) insert(current);
  }, [hurried, found, current, insert]);
  useEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, at]);
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const count = found?.length ?? 0;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) moveTo((at + step + count) % count);
    else if (event.key === 'Enter' && current) insert(current);
    else if (event.key === 'Enter' && !found) setHurried(true);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: closes when the focus leaves it
    <div
      ref={menu}
      className="quick-menu"
      data-own-keys=""
      onBlur={(event) => {
        if (!menu.current?.contains(event.relatedTarget)) close();
      }}
    >
      <div className="quick-search">
        <Search className="icon-s" aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: opened by a key, and typing goes on here
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${at}` : undefined}
          aria-autocomplete="list"
          aria-label={t('quick.menu.search')}
          placeholder={t('quick.menu.search')}
          value={typed}
          onChange={(event) => replies.type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="quick-keys">{t('quick.menu.keys')}</span>
      </div>
      <div className="quick-panes">
        <div id={listId} role="listbox" aria-label={t('quick.menu.list')} className="quick-list">
          {found?.map((reply, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's, which holds the focus
            <div
              key={reply.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="quick-option"
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => moveTo(index)}
              onClick={() => insert(reply)}
            >
              <span className="auto-side min-w-0 flex-1 truncate" dir="auto">
                {localized(reply.title, t.locale)}
              </span>
              {reply.own && <span className="quick-own">{t('quick.menu.own')}</span>}
              {reply.shortcut && <bdi className="quick-shortcut">/{reply.shortcut}</bdi>}
            </div>
          ))}
        </div>
        <Beside replies={replies} current={current} />
      </div>
      {onSuggest && (
        <div className="quick-foot">
          <Button
            size="s"
            look="ghost"
            icon={Lightbulb}
            aria-haspopup="dialog"
            onKeyDown={(event) => {
              if (event.key === 'Escape') onKeyDown(event);
            }}
            onClick={onSuggest}
          >
            {t('suggest.ask.quick')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What would be put in; and why there is nothing. */
function Beside({ replies, current }: { replies: QuickReplies; current: FilledReply | undefined }) {
  const t = useT();
  const { found, typed, error } = replies;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long reply is scrolled by keys
    <div className="quick-preview" aria-live="polite" tabIndex={0}>
      {!found && !error && <Spinner />}
      {!found && error && <p className="text-danger-text">{problemText(error, t)}</p>}
      {found && !current && <p>{t(typed.trim() ? 'quick.menu.none' : 'quick.menu.empty')}</p>}
      {current && (
        <>
          <p className="sr-only">{t('quick.menu.preview')}</p>
          <p className="quick-text" lang={htmlLang(current.language)} dir="auto">
            {current.text}
          </p>
          <Warnings reply={current} />
        </>
      )}
    </div>
  );
}

function Warnings({ reply }: { reply: FilledReply }) {
  const t = useT();
  const { missing, translated } = reply;
  const names = missing.map((name) => t(`quick.variable.${name}`)).join(', ');
  const said = [
    !translated && t('quick.menu.otherLanguage'),
    missing.length > 0 && t('quick.menu.missing', { variables: names }),
  ].filter((line) => line !== false);
  return said.map((line) => (
    <p key={line} className="quick-warning">
      <TriangleAlert className="icon-xs" aria-hidden="true" />
      {line}
    </p>
  ));
}
