'use client';
import { HardDrive } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';

/** The variables of the configuration that set a provider up; names, not words. */
const variables = [
  ['GEMINI_API_KEY', 'brain.key.provider', 'Gemini'],
  ['OPENAI_API_KEY', 'brain.key.provider', 'OpenAI'],
  ['GROQ_API_KEY', 'brain.key.provider', 'Groq'],
  ['AI_BASE_URL', 'brain.key.address', 'OpenAI'],
  ['AI_MODEL', 'brain.key.model', ''],
] as const;

/** No provider is set up, and nothing is wrong with that: who decides then, and how a key would be added. */
export function WithoutKey() {
  const t = useT();
  return (
    <section className="page-section">
      <div className="flex items-start gap-[12px]">
        <span className="department-tile bg-ok-soft text-ok-text" aria-hidden="true">
          <HardDrive className="icon" />
        </span>
        <div className="min-w-0">
          <h2 className="section-title">{t('brain.noKey.title')}</h2>
          <p className="text-text-2">{t('brain.noKey.text')}</p>
        </div>
      </div>
      <h3 className="panel-subheading mt-[14px]">{t('brain.noKey.how')}</h3>
      <p className="text-text-2">{t('brain.noKey.steps')}</p>
      <dl className="variable-list">
        {variables.map(([name, about, provider]) => (
          <div key={name}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>{t(about, { provider })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
