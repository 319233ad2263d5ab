'use client';
import { descriptionLength } from '@civicconnect/domain';
import { Check, ChevronDown, MapPin } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../ui/field-error.tsx';
import { Icon } from '../ui/icon.tsx';
import { AttachField } from './attach-field.tsx';
import type { FilesReport, Limits, SendState } from './send-state.ts';

export interface NeighborhoodChoice {
  id: string;
  name: string;
}

interface WriteStepProps {
  state: SendState;
  limits: Limits;
  neighborhoods: readonly NeighborhoodChoice[];
  slug: string;
  organization: string | undefined;
  onFiles: (report: FilesReport) => void;
  onChange: (change: Partial<Pick<SendState, 'text' | 'neighborhoodId'>>) => void;
}

/** How much is written against what is asked: what is missing, enough, or too much. */
function Count(props: { text: string; limits: Limits }) {
  const t = useT();
  const { minLength, maxLength } = props.limits;
  const length = descriptionLength(props.text);
  const written = t('portal.send.count', { n: length, max: maxLength });
  return (
    <div className="count num" id="send-count">
      <span aria-live="polite">
        {length < minLength && (
          <span className="quiet">{t('portal.send.more', { n: minLength - length })}</span>
        )}
        {length >= minLength && length <= maxLength && (
          <span className="enough">
            <Icon of={Check} size={18} />
            {t('portal.send.enough')}
          </span>
        )}
        {length > maxLength && (
          <span className="over">{t('portal.send.over', { n: length - maxLength })}</span>
        )}
      </span>
      <span className="faint">{written}</span>
    </div>
  );
}

/** Step 1: what happened, and where. */
export function WriteStep(props: WriteStepProps) {
  const { state, limits, neighborhoods, onChange } = props;
  const t = useT();
  return (
    <>
      <div>
        <p className="quiet" id="send-guide">
          {t('portal.send.guide')}
        </p>
        <details className="example">
          <summary>
            <u>{t('portal.send.example')}</u>
          </summary>
          <p>{t('portal.send.exampleText')}</p>
        </details>
      </div>
      <div>
        <FieldError id="send-text-error" text={state.errors.text} />
        <textarea
          id="send-text"
          name="text"
          dir={state.text ? 'auto' : undefined}
          className="input"
          aria-label={t('portal.send.what')}
          aria-describedby="send-guide send-count send-text-error"
          aria-invalid={state.errors.text ? true : undefined}
          value={state.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <Count text={state.text} limits={limits} />
      </div>
      <AttachField
        slug={props.slug}
        organization={props.organization}
        attachments={state.attachments}
        error={state.errors.files}
        onReport={props.onFiles}
      />
      {neighborhoods.length > 0 && (
        <div>
          <label className="label" htmlFor="send-neighborhood">
            {t('portal.send.neighborhood')} <i>({t('portal.send.optional')})</i>
          </label>
          <div className="input-box">
            <Icon of={MapPin} size={20} />
            <select
              id="send-neighborhood"
              name="neighborhoodId"
              value={state.neighborhoodId}
              onChange={(event) => onChange({ neighborhoodId: event.currentTarget.value })}
            >
              <option value="">{t('portal.send.neighborhoodNone')}</option>
              {neighborhoods.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.name}
                </option>
              ))}
            </select>
            <Icon of={ChevronDown} size={20} />
          </div>
        </div>
      )}
    </>
  );
}
