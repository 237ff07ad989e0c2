import { optionPath } from '../paths.ts';
import type { Rule } from '../rule.ts';

/** No two options of a question have the same label. */
export const distinctOptions: Rule = {
  code: 'distinct-options',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    for (const question of tree.questions) {
      const labels = new Map<string, string>();
      for (const option of question.options) {
        const label = option.label.toLowerCase();
        const other = labels.get(label);
        labels.set(label, other ?? option.id);
        if (other === undefined) continue;
        yield {
          message: `Dezelfde tekst staat ook bij de keuze "${other}".`,
          expected: 'bij elke keuze een eigen tekst',
          place: source.place([...optionPath(question, option), 'label']),
        };
      }
    }
  },
};
