/** Put into a page by a test: gives the advice for answers by the function that the screens use, and by the page's own data. */
import type { Advice } from '../../src/engine/advice.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { standing } from '../../src/page/consultation.ts';
import { readContent } from '../../src/page/content.ts';

const content = readContent();

Object.assign(globalThis, {
  stapwijzer: (answers: Answers, today: string): Advice | null => {
    const here = standing(content, answers, today);
    return here.kind === 'advice' ? here.advice : null;
  },
});
