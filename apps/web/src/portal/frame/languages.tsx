import { htmlLang, localeNames } from '@civicconnect/i18n';
import type { Place } from '../place.ts';

/** The languages of the organization as plain links: they work before and without script. */
export function Languages(props: { place: Place; path: string }) {
  const { place } = props;
  const back = encodeURIComponent(place.base + props.path);
  return (
    <nav className="langs" aria-label={place.t('portal.site.language')}>
      {place.organization.languages.map((language) => (
        <a
          key={language}
          href={`/language?to=${language}&back=${back}`}
          lang={htmlLang(language)}
          hrefLang={htmlLang(language)}
          aria-current={language === place.locale ? 'true' : undefined}
        >
          {localeNames[language]}
        </a>
      ))}
    </nav>
  );
}
