'use client';
import type { Organization } from '@civicconnect/contract';
import { ImageUp, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { LogoImage } from '../../../foundation/page/logo.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';

/** What the server draws; a phone that is not told so hands in another format. */
const taken = 'image/png,image/jpeg,image/webp,image/gif';

/** The organization's logo as both themes show it. It changes at once, not with the form around it. */
export function LogoField() {
  const t = useT();
  const id = useId();
  const { client, organization, takeOrganization } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { logo } = organization;
  async function change(work: () => Promise<{ organization: Organization }>) {
    setBusy(true);
    setProblem(null);
    try {
      takeOrganization((await work()).organization);
    } catch (error) {
      setProblem(problemText(error, t));
    } finally {
      setBusy(false);
      if (input.current) input.current.value = '';
    }
  }
  function put(file: File | undefined) {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    void change(() => client.putLogo({ form }));
  }
  return (
    <div className="mb-[16px]">
      <p id={id} className="field-label">
        {t('operate.logo.title')}
      </p>
      {logo && (
        <div className="logo-samples" aria-hidden="true">
          {(['light', 'dark'] as const).map((theme) => (
            <span key={theme} className="logo-sample" data-sample={theme}>
              <LogoImage logo={logo} height={36} width={120} />
            </span>
          ))}
        </div>
      )}
      <input
        ref={input}
        type="file"
        className="sr-only"
        accept={taken}
        aria-labelledby={id}
        tabIndex={-1}
        onChange={(event) => put(event.target.files?.[0])}
      />
      <div className="flex flex-wrap items-center gap-[8px]">
        <Button icon={ImageUp} busy={busy} onClick={() => input.current?.click()}>
          {t(logo ? 'operate.logo.change' : 'operate.logo.choose')}
        </Button>
        {logo && (
          <Button icon={X} disabled={busy} onClick={() => void change(() => client.removeLogo())}>
            {t('operate.logo.remove')}
          </Button>
        )}
      </div>
      <p className="mt-[6px] text-meta text-text-3">{t('operate.logo.about')}</p>
      {problem && <FieldError>{problem}</FieldError>}
    </div>
  );
}
