/** What one organization knows: its passages, its FAQs, and what changes them, one after the other. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TextLanguage } from '@civicconnect/contract';
import { detectInjection } from '../injection/detect.ts';
import { detectLanguage } from '../language/detect.ts';
import { FaqShelf } from './faqs.ts';
import { fused } from './fusion.ts';
import type { KnowledgeContent, KnowledgeDocument, Reach, SearchInput } from './knowledge.ts';
import { PassageStore } from './passage-store.ts';
import { isAsking } from './question.ts';
import { type Ranked, rank } from './ranking.ts';
import { Synonyms } from './synonyms.ts';
import type { Term } from './terms.ts';

/** Passages read before questions may come in between. */
const perTurn = 20;
/** Places that nobody uses, from which on the passages are read anew without them. */
const fewestDead = 500;
/** Characters from which a document's language is told. */
const languageFrom = 2000;

/** A question as this organization's passages read it. */
export interface ReadQuestion {
  text: string;
  language: TextLanguage;
  terms: readonly Term[];
}

export class OrganizationKnowledge {
  readonly faqs = new FaqShelf();
  store = new PassageStore();
  /** Places of each document's passages. */
  private slots = new Map<string, readonly number[]>();
  private documents = new Map<string, KnowledgeDocument>();
  private changing: Promise<void> = Promise.resolve();

  /** Changes never run beside each other; one that fails leaves what was there. */
  change(content: {
    documents?: readonly KnowledgeDocument[];
    faqs?: KnowledgeContent['faqs'];
    synonyms?: KnowledgeContent['synonyms'];
    gone?: { documents?: readonly string[]; faqs?: readonly string[] };
  }): Promise<void> {
    const made = this.changing.then(async () => {
      if (content.synonyms) this.learnSynonyms(new Synonyms(content.synonyms));
      for (const id of content.gone?.faqs ?? []) this.faqs.remove(id);
      for (const faq of content.faqs ?? []) this.faqs.put(faq);
      for (const id of content.gone?.documents ?? []) await this.replace(id, null);
      for (const document of content.documents ?? []) await this.replace(document.id, document);
      await this.tidy();
    });
    this.changing = made.catch(() => undefined);
    return made;
  }

  private learnSynonyms(synonyms: Synonyms): void {
    this.store.synonyms = synonyms;
    this.faqs.synonyms = synonyms;
  }

  /** New passages are read and counted first; then new and old change places within one step. */
  private async replace(id: string, document: KnowledgeDocument | null): Promise<void> {
    const { store } = this;
    const added = document === null ? [] : await this.read(store, document);
    const before = this.slots.get(id) ?? [];
    for (const slot of added) store.setAlive(slot, true);
    for (const slot of before) store.setAlive(slot, false);
    if (document === null) {
      this.slots.delete(id);
      this.documents.delete(id);
    } else {
      this.slots.set(id, added);
      this.documents.set(id, document);
    }
    await inTurns(before, (slot) => store.count(slot, -1));
  }

  private async read(store: PassageStore, document: KnowledgeDocument): Promise<number[]> {
    const slots: number[] = [];
    const language = document.language ?? languageOf(document);
    await inTurns(document.chunks, (chunk) => {
      const injection = chunk.injection ?? detectInjection(chunk.text).riskScore;
      const slot = store.read({ document, chunk, language, injection });
      store.count(slot, 1);
      slots.push(slot);
    });
    return slots;
  }

  /** Reads everything into a new store when most of the old one is empty places. */
  private async tidy(): Promise<void> {
    const dead = this.store.passages.length - this.store.size;
    if (dead < Math.max(fewestDead, this.store.size)) return;
    const store = new PassageStore(this.store.synonyms);
    const slots = new Map<string, readonly number[]>();
    for (const document of this.documents.values()) {
      const read = await this.read(store, document);
      for (const slot of read) store.setAlive(slot, true);
      slots.set(document.id, read);
    }
    this.store = store;
    this.slots = slots;
  }

  /** @param language of the question; a short one that shows none is read as the talk's */
  questionOf(text: string, language: TextLanguage): ReadQuestion {
    return { text, language, terms: this.store.table.termsOf(text, language) };
  }

  /** The nearest first, at most some dozens. */
  search({ terms }: ReadQuestion, reach: Reach, vector?: SearchInput['vector']): Ranked[] {
    const words = terms.map(({ word }) => word).filter((word) => !isAsking(word));
    const isAllowed = ({ document }: { document: KnowledgeDocument }): boolean =>
      reach === 'all' || document.visibility === 'public';
    const ranked = rank(this.store, words, isAllowed);
    return vector === undefined ? ranked : fused(this.store, ranked, vector, isAllowed);
  }
}

/** Told from as much of its beginning as shows it. */
function languageOf({ title, chunks }: KnowledgeDocument): TextLanguage {
  let text = title;
  for (const chunk of chunks) {
    if (text.length >= languageFrom) break;
    text += `\n${chunk.text}`;
  }
  return detectLanguage(text.slice(0, languageFrom)).language;
}

async function inTurns<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % perTurn === 0) await nextTurn();
    work(item);
  }
}
