'use client';
import { accentShades, checkAccent } from '@civicconnect/domain';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { type CSSProperties, useId } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { useTimes } from '../../time/use-times.ts';
import { LogoField } from './logo-field.tsx';
import { SectionForm } from './section-form.tsx';
import { type Section, type SectionInput, useSection } from './use-section.ts';

/** The product's own colour: what stands where the organization has none. */
const productAccent = '#1f69b1';
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The organization's colour, how it does in both themes, and the nearest that works. */
export function BrandingSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const id = useId();
  const accent = section.now.branding.accent;
  const written = accent ?? productAccent;
  const colour = isColour(written) ? written.toLowerCase() : null;
  const set = (value: string | null) => section.set('branding.accent', value);
  return (
    <SectionForm
      id="branding"
      title={t('admin.branding.title')}
      about={t('admin.branding.about')}
      section={section}
    >
      <LogoField />
      <div className="flex flex-wrap items-end gap-[12px]">
        <div>
          <label htmlFor={id} className="field-label">
            {t('admin.branding.accent')}
          </label>
          <input
            id={id}
            type="color"
            className="colour-well"
            value={colour ?? productAccent}
            onChange={(event) => set(event.target.value)}
          />
        </div>
        <Field
          label={t('admin.branding.hex')}
          className="w-[150px]"
          dir="ltr"
          maxLength={7}
          spellCheck={false}
          value={written}
          error={colour ? null : t('admin.branding.format', { example: productAccent })}
          onChange={(event) => set(event.target.value)}
        />
        {accent !== null && (
          <Button size="l" onClick={() => set(null)}>
            {t('admin.branding.default')}
          </Button>
        )}
      </div>
      {colour && <Contrast colour={colour} section={section} />}
      {colour && <Samples colour={checkAccent(colour).proposed ?? colour} />}
    </SectionForm>
  );
}

function Contrast({ colour, section }: { colour: string; section: Section }) {
  const t = useT();
  const times = useTimes();
  const { contrast, proposed } = checkAccent(colour);
  const ratio = times.number(Math.floor(contrast * 10) / 10, 1);
  if (!proposed) {
    return (
      <p className="flex items-center gap-[6px] text-ok-text" role="status">
        <CircleCheck className="icon-s" aria-hidden="true" />
        {t('admin.branding.contrast', { ratio })}
      </p>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-[8px]" role="status">
      <p className="flex items-center gap-[6px] text-warn-text">
        <TriangleAlert className="icon-s" aria-hidden="true" />
        {t('admin.branding.low', { ratio })}
      </p>
      <Button size="s" onClick={() => section.set('branding.accent', proposed)}>
        <span className="colour-dot" style={{ background: proposed }} aria-hidden="true" />
        {t('admin.branding.use', { color: `\u2066${proposed}\u2069` })}
      </Button>
    </div>
  );
}

/** How buttons, links and chosen rows would look: drawn with the very shades, not with the page's theme. */
function Samples({ colour }: { colour: string }) {
  const t = useT();
  const shades = accentShades(colour);
  return (
    <div className="grid grid-cols-1 gap-[12px] sm:grid-cols-2" aria-hidden="true">
      {(['light', 'dark'] as const).map((theme) => {
        const look = shades[theme];
        const style = {
          '--sample': look.accent,
          '--sample-text': look['accent-text'],
          '--sample-soft': look['accent-soft'],
        } as CSSProperties;
        return (
          <div key={theme} className="accent-sample" data-sample={theme} style={style}>
            <span className="accent-sample-title">{t(`admin.branding.${theme}`)}</span>
            <span className="accent-sample-button">{t('admin.branding.sampleButton')}</span>
            <span className="accent-sample-link">{t('admin.branding.sampleLink')}</span>
            <span className="accent-sample-row">{t('admin.branding.sampleChosen')}</span>
          </div>
        );
      })}
    </div>
  );
}
