import { PageFrame } from '../frame/page-frame.tsx';
import { readPlace } from '../place.ts';
import { tellWrongPlace } from './appeal-actions.ts';
import { readAppeal } from './read-appeal.ts';

/** `/appeals/{id}/wrong-place`: the same question as the sheet, for pages without script. */
export async function WrongPlacePage(props: { organization: string; id: string }) {
  const place = await readPlace(props.organization);
  const { t, ref } = place;
  const { thread } = await readAppeal(place, props.id);
  const { id } = thread.session;
  const title = t('portal.wrongPlace.title');
  return (
    <PageFrame place={place} path={`/appeals/${id}/wrong-place`} title={title} narrow>
      <form className="stack" action={tellWrongPlace.bind(null, ref, id)}>
        <h1 className="h2">{title}</h1>
        <p className="quiet">{t('portal.wrongPlace.text')}</p>
        <div>
          <label className="label" htmlFor="wrong-comment">
            {t('portal.wrongPlace.label')} <i>({t('portal.send.optional')})</i>
          </label>
          <textarea id="wrong-comment" name="comment" className="input short" maxLength={500} />
        </div>
        <p className="note">{t('portal.wrongPlace.note')}</p>
        <button type="submit" className="btn btn-main">
          {t('portal.wrongPlace.submit')}
        </button>
      </form>
    </PageFrame>
  );
}
