/** One organization's model: it answers while it is taught, and lessons take effect in their order. */
import type { VerdictMemory } from './injection/memory.ts';
import type { DepartmentText } from './router/departments.ts';
import { createRouterModel } from './router/local-model.ts';
import type { Example, RouterModel } from './router/model.ts';
import { inSlices, type Slices } from './router/slices.ts';

type Lesson = (model: RouterModel) => Slices;

/** How long a supposed model is kept for the next question, in milliseconds: it is as large as the real one. */
const supposedMs = 60_000;

/** A model that is loaded beside the one that answers. */
interface Coming {
  readonly model: RouterModel;
  /** What was taught meanwhile. */
  readonly missed: Lesson[];
  readonly ready: Promise<void>;
}

export class TaughtModel {
  /** What superusers decided about stopped texts of this organization. */
  verdicts: VerdictMemory | null = null;
  private model: RouterModel | null = null;
  private coming: Coming | null = null;
  /** The last lesson in hand: the next begins when it is done. */
  private lessons: Promise<void> = Promise.resolve();
  /** Another model than this one made, for questions that begin with “what if”. */
  private supposed: { key: string; model: Promise<RouterModel> } | null = null;

  /** The model that answers now; before there is one, the one that comes. */
  async answering(): Promise<RouterModel> {
    while (this.model === null && this.coming !== null) await this.coming.ready;
    if (this.model === null) throw new Error('a model was asked for that nobody loads');
    return this.model;
  }

  /** Loads another model. The old one answers and is taught until the new one, taught the same, takes its place. */
  load(
    departments: readonly DepartmentText[],
    examples: readonly Example[],
    batch: number | undefined,
  ): Promise<void> {
    const model = createRouterModel();
    const missed: Lesson[] = [];
    const built = inSlices(model.loading(departments, examples, batch));
    const coming: Coming = {
      model,
      missed,
      ready: built.then(() => this.inTurn(() => this.takeOver(coming))),
    };
    this.coming = coming;
    return coming.ready;
  }

  private async takeOver(coming: Coming): Promise<void> {
    // A later load knows everything that this one does.
    if (this.coming !== coming) return;
    for (const lesson of coming.missed) await inSlices(lesson(coming.model));
    this.model = coming.model;
    this.coming = null;
    this.supposed = null;
  }

  teach(lesson: Lesson): Promise<void> {
    const { coming } = this;
    coming?.missed.push(lesson);
    if (this.model === null && coming !== null) return coming.ready;
    return this.inTurn(async () => {
      if (this.model !== null) await inSlices(lesson(this.model));
      this.supposed = null;
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.lessons.then(work);
    this.lessons = done.catch(() => undefined);
    return done;
  }

  /** This model as it would be over other departments. The last one asked for is kept for a while. */
  async over(departments: readonly DepartmentText[]): Promise<RouterModel> {
    const model = await this.answering();
    const key = JSON.stringify(departments);
    if (this.supposed?.key === key) return this.supposed.model;
    const supposed = { key, model: inSlices(model.with(departments)) };
    this.supposed = supposed;
    const forget = () => {
      if (this.supposed === supposed) this.supposed = null;
    };
    supposed.model.then(() => setTimeout(forget, supposedMs).unref(), forget);
    return supposed.model;
  }
}
