import { describe, expect, it } from 'vitest';
import { editionNamed, editionNames } from '../../../src/editions';
import type { Claim } from '../../../src/model/chapter';
import { checkClaim } from '../../../src/prose/checks/checkClaim';
import { readChapter } from '../../../src/prose/reading/readChapter';
import { readProse } from '../../../src/prose/readProse';

/** A claim in an editor’s text: its words and formula; formulas hold brackets up to two deep. */
const CLAIM = /\[([^\]]*)\]\(=((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;

/** Every way to mistype one digit of a text. */
function* mistyped(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    if (!/\d/.test(text[at]!)) continue;
    for (const digit of '0123456789') if (digit !== text[at]) yield text.slice(0, at) + digit + text.slice(at + 1);
  }
}

describe.each(editionNames())('Every number in the prose of edition %s', (name) => {
  const edition = editionNamed(name);
  const { info } = edition;
  const lines = [info.headline, info.standfirst, ...info.parts.map((part) => part.line)].map((text) => text ?? '');
  const claimsOf = (text: string): Claim[] => {
    const { chapter } = readChapter({ id: '', file: '', text });
    return [...chapter.paragraphs, ...chapter.events].flatMap((each) => each.claims);
  };
  const claims = [...edition.chapters.map((source) => source.text), ...lines].flatMap(claimsOf);

  it('is found by the reader: as many claims as the texts hold', () => {
    const written = [...edition.chapters.map((source) => source.text), ...lines].flatMap((text) => [...text.matchAll(CLAIM)]);
    expect(written.length).toBeGreaterThan(0);
    expect(claims.map((claim) => `[${claim.text}](=${claim.formula})`).toSorted()).toEqual(written.map(([whole]) => whole).toSorted());
  });

  it('holds as written', () => {
    expect(claims.filter((claim) => 'fault' in checkClaim(edition, claim))).toEqual([]);
  });

  it('fails when any one of its digits is any other digit', () => {
    let tried = 0;
    const missed: string[] = [];
    for (const claim of new Map(claims.map((each) => [`${each.text} ${each.formula}`, each])).values()) {
      for (const text of mistyped(claim.text)) {
        tried++;
        if (!('fault' in checkClaim(edition, { ...claim, text }))) missed.push(`${claim.text} → ${text} (=${claim.formula})`);
      }
    }
    expect(tried).toBeGreaterThan(claims.length);
    expect(missed).toEqual([]);
  });

  it('fails in the chapter itself, one problem for each claim with a wrong first digit', () => {
    const wrong = (text: string) => text.replace(CLAIM, (whole, words: string) => whole.replace(words, [...mistyped(words)][0]!));
    const chapters = edition.chapters.map((source) => ({ ...source, text: wrong(source.text) }));
    const parts = info.parts.map((part) => ({ ...part, line: wrong(part.line) }));
    const headline = info.headline && wrong(info.headline);
    const standfirst = info.standfirst && wrong(info.standfirst);
    const { claims: held, problems } = readProse({ ...edition, chapters, info: { ...info, parts, headline, standfirst } });
    expect(held).toEqual([]);
    expect(problems.filter((problem) => problem.code === 'claim-disagrees')).toHaveLength(claims.length);
  });
});
