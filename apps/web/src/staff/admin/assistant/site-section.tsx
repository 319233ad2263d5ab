'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { SectionForm } from '../settings/section-form.tsx';
import { type Section, type SectionInput, useSection } from '../settings/use-section.ts';
import { originsOf } from './origin-lines.ts';
import { WidgetPreview } from './widget-preview.tsx';

/** Where the widget may stand, its code to be copied, and the widget itself. */
export function SiteSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  return (
    <SectionForm
      id="site"
      title={t('tuning.site.title')}
      about={t('tuning.site.about')}
      section={section}
    >
      <WidgetCode />
      <OriginLines section={section} />
      <WidgetPreview />
    </SectionForm>
  );
}

function WidgetCode() {
  const t = useT();
  const { client, organization } = useDesk();
  const [copied, setCopied] = useState(false);
  // Known in the browser alone: the server may be reached by several names.
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(window.location.origin), []);
  const code = `<script src="${origin}/widget.js" data-organization="${organization.slug}" async></script>`;
  async function copy() {
    await navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => undefined,
    );
    // One of the first steps of a new organization; where it cannot be told, a chat tells it.
    await client.updateFirstSteps({ body: { widgetCopied: true } }).catch(() => undefined);
  }
  return (
    <div>
      <p className="field-label">{t('tuning.site.code')}</p>
      <div className="widget-code">
        <code dir="ltr">{code}</code>
        <Button size="s" icon={copied ? Check : Copy} onClick={() => void copy()}>
          {t(copied ? 'tuning.site.copied' : 'tuning.site.copy')}
        </Button>
      </div>
    </div>
  );
}

function OriginLines({ section }: { section: Section }) {
  const t = useT();
  const origins = section.now.allowedOrigins;
  const [typed, setTyped] = useState<{ text: string; origins: string } | null>(null);
  const known = origins.join('\n');
  // What was typed stays as it was typed, until the list is another.
  const text = typed?.origins === known ? typed.text : known;
  function enter(next: string) {
    const read = originsOf(next);
    setTyped({ text: next, origins: read.join('\n') });
    section.set('allowedOrigins', read);
  }
  return (
    <div>
      <TextArea
        label={t('tuning.site.origins')}
        dir="ltr"
        rows={3}
        spellCheck={false}
        value={text}
        error={section.error('allowedOrigins')}
        onChange={(event) => enter(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      <p className="setting-note">
        {t('tuning.site.originsNote', { example: 'https://example.uz' })}
      </p>
    </div>
  );
}
