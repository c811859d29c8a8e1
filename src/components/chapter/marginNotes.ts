import type { Edition } from '../../editions';
import type { Erratum } from '../../model/check/erratum';
import { erratumCells } from '../../model/check/erratumCells';
import type { Term } from '../../model/term';

/** The errata that the claims of a part meet, in the order they are met. */
export function errataMet(edition: Edition, part: number): Erratum[] {
  const claims = edition.prose.claims.filter((claim) => claim.part === part);
  const met = claims.flatMap((claim) =>
    erratumCells(edition)
      .of(claim.cells, 'doubtful')
      .map((erratum) => [erratum.id, erratum] as const),
  );
  return [...new Map(met).values()];
}

/** The terms that the text of a part links to, in the order of their first use. */
export function termsUsed(edition: Edition, part: number): Term[] {
  const chapter = edition.prose.chapters.find((each) => each.part === part);
  const used = (chapter?.paragraphs ?? []).flatMap(({ references }) =>
    references.filter(({ kind }) => kind === 'term').map(({ id }) => id),
  );
  return [...new Set(used)].flatMap((id) => edition.glossary.filter((term) => term.id === id));
}
