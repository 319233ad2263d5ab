import type { OrganizationLimits, OrganizationOverview } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import { platformKeys } from './platform-query.ts';

const fields = ['staff', 'documentMegabytes', 'sessionsPerDay', 'aiDailyCap'] as const;

interface LimitsDialogProps {
  /** Whose limits are set; null: the dialog is closed. */
  organization: OrganizationOverview | null;
  onClose: () => void;
}

/** What the platform lets one organization use. */
export function LimitsDialog({ organization, onClose }: LimitsDialogProps) {
  return (
    <Dialog open={organization !== null} onOpenChange={(open) => !open && onClose()}>
      {organization && <LimitsForm organization={organization} onClose={onClose} />}
    </Dialog>
  );
}

function LimitsForm({
  organization,
  onClose,
}: {
  organization: OrganizationOverview;
  onClose: () => void;
}) {
  const t = useT();
  const cache = useQueryClient();
  const { client } = useDesk();
  const [limits, setLimits] = useState<OrganizationLimits>(organization.limits);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await client.updateOrganization({ params: { id: organization.id }, body: { limits } });
      await cache.invalidateQueries({ queryKey: platformKeys.organizations });
      onClose();
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <form className="dialog-form" noValidate onSubmit={(event) => void save(event)}>
      <DialogTitle>
        {t('platform.limits.title')}: <bdi>{localized(organization.name, t.locale)}</bdi>
      </DialogTitle>
      <p className="text-text-2">{t('platform.limits.about')}</p>
      {fields.map((field) => (
        <Field
          key={field}
          label={t(`platform.limits.${field}`)}
          size="l"
          type="number"
          min={0}
          step={field === 'aiDailyCap' ? 'any' : 1}
          dir="ltr"
          value={limits[field] ?? ''}
          onChange={({ target }) =>
            setLimits({ ...limits, [field]: target.value === '' ? null : Number(target.value) })
          }
        />
      ))}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="flex flex-wrap justify-end gap-[8px]">
        <Button look="ghost" size="l" onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button type="submit" look="primary" size="l" busy={busy}>
          {t('platform.limits.save')}
        </Button>
      </div>
    </form>
  );
}
