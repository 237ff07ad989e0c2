import type { Decoded } from '../engine/code/code.ts';

/** What somebody must know of a code that was read; empty when it is of this very content. */
export function noteOf({ gone, sameContent }: Extract<Decoded, { ok: true }>): string {
  if (sameContent && gone === 0) return '';
  const lost =
    gone === 0
      ? 'Alle antwoorden zijn er nog.'
      : `${gone === 1 ? 'Een antwoord bestaat' : `${gone} antwoorden bestaan`} niet meer, of niet meer helemaal.`;
  return `Deze code is van een andere versie van de inhoud. ${lost}`;
}

type Problem = Extract<Decoded, { ok: false }>['problem'];

/** Says what is wrong with a code as somebody wrote it, in which group, and what to do. */
export function whatIsWrong(problem: Problem, code: string): string {
  const groups = code.trim().split(/[\s.\-–]+/);
  const odd = groups.find(({ length }) => length % 4 !== 0) ?? '';
  switch (problem.code) {
    case 'sign':
      return `In groep ${Math.ceil(problem.at / 4)} staat "${problem.sign}", en dat komt in een code niet voor. Lees die groep nog eens.`;
    case 'length':
      if (odd === '')
        return 'Er staat geen code. Een code heeft groepen van vier tekens. Hij staat bij uw advies.';
      return `Een code heeft groepen van vier tekens, en "${odd}" heeft er ${odd.length}. Lees de code nog eens.`;
    case 'check':
      return `Er is een teken verkeerd of verwisseld, of er ontbreekt een groep: dit zijn er ${groups.join('').length / 4}. Lees de code nog eens. Hij hoort ook bij deze inhoud.`;
    case 'broken':
      return 'Er staat niet in wat erin hoort te staan. Lees de code nog eens.';
  }
}
