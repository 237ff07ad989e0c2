import type { Path } from '../../content/yaml-file.ts';
import type { Rule } from '../rule.ts';

/** No word or abbreviation is explained by two terms. */
export const distinctTerms: Rule = {
  code: 'distinct-terms',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    const explained = new Map<string, string>();
    for (const { id, term, also } of tree.terms) {
      const names: [string, Path][] = [
        [term, ['term']],
        ...also.map((name, at): [string, Path] => [name, ['also', at]]),
      ];
      for (const [name, path] of names) {
        const other = explained.get(name.toLowerCase()) ?? id;
        explained.set(name.toLowerCase(), other);
        if (other === id) continue;
        yield {
          message: `"${name}" wordt ook uitgelegd bij "${other}".`,
          expected: 'elk woord bij een uitleg',
          place: source.place(['terms', id, ...path]),
        };
      }
    }
  },
};
