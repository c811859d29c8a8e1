import { claimWords } from '../claimSpans';
import type { Briefing } from './briefingOf';

/** A briefing in plain words: claims become their numbers. */
export const plainBriefing = (briefing: Briefing = []): { title: string; sentences: { text: string }[] }[] =>
  briefing.map(({ title, sentences }) => ({
    title,
    sentences: sentences.map(({ text }) => ({ text: claimWords(text) })),
  }));
