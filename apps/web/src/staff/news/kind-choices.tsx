'use client';
import type { NotificationChoices, TelegramKind } from '@civicconnect/contract';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { offeredKinds } from './offered-kinds.ts';
import type { Choosing } from './use-choosing.ts';

interface KindChoicesProps {
  choosing: Choosing;
  legend: string;
  /** Which kinds are ticked. */
  chosen: (choices: NotificationChoices) => readonly TelegramKind[];
  /** The choices with these kinds ticked. */
  withChosen: (choices: NotificationChoices, kinds: TelegramKind[]) => NotificationChoices;
  /** What else is chosen here, under the kinds. */
  children?: ReactNode;
}

/** The kinds of news that the reader may be told of, to tick. Each tick is kept at once. */
export function KindChoices(props: KindChoicesProps) {
  const { choosing, legend, chosen, withChosen, children } = props;
  const t = useT();
  const { may } = useDesk();
  const ticked = chosen(choosing.choices);
  const tick = (kind: TelegramKind, on: boolean) =>
    choosing.choose((choices) => {
      const others = chosen(choices).filter((one) => one !== kind);
      return withChosen(choices, on ? [...others, kind] : others);
    });
  return (
    <>
      <fieldset>
        <legend className="field-label">{legend}</legend>
        {offeredKinds
          .filter(({ permission }) => may(permission))
          .map(({ kind }) => (
            <label key={kind} className="option-row">
              <input
                type="checkbox"
                checked={ticked.includes(kind)}
                onChange={(event) => tick(kind, event.target.checked)}
              />
              <span>{t(`news.kind.${kind}`)}</span>
            </label>
          ))}
      </fieldset>
      {children}
      <p role="status" className="setting-note">
        {choosing.saved && t('news.choices.saved')}
      </p>
      {choosing.problem && <FieldError>{choosing.problem}</FieldError>}
    </>
  );
}
