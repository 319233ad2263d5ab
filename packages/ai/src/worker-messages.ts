/** What a brain in a thread is asked and answers. */
import type { StagedKnowledge } from './assistant/create-knowledge.ts';
import type { Brain } from './brain.ts';

export type KnowledgeMethod = keyof StagedKnowledge;
export type BrainMethod =
  | Exclude<keyof Brain, 'close' | 'knowledge'>
  | `knowledge.${KnowledgeMethod}`;

export interface BrainRequest {
  id: number;
  /** `settled`: answered when everything asked before it has been. */
  method: BrainMethod | 'settled';
  args: readonly unknown[];
}

export type BrainReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; name: string; message: string; organizationId: string | null };
