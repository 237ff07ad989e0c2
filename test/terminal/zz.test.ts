import { test } from 'vitest';
import { terminal } from '../harness/terminal.ts';
test('look', async () => {
  const t = terminal(['--today','2026-11-23']);
  await t.until('Vraag 1,'); console.log(t.screen());
  t.press('1','enter'); await t.until('Vraag 2,'); console.log(t.screen());
  t.press('1','enter'); await t.until('Vraag 3,');
  t.press('1','enter'); await t.until('Vraag 4,');
  t.press('4','enter'); await t.until('Vraag 5,');
  t.press('3','enter'); await t.until('Vraag 6,');
  t.type('2-11-2026'); t.press('enter'); await t.until('Vraag 7,');
  t.press('4','enter'); await t.until('Vraag 8,');
  t.press('1','2','enter'); await t.until('Wat wilt u nu doen?');
  console.log(t.scrollback()); console.log(JSON.stringify(t.written().slice(-600)));
  t.press('5','enter'); console.log(await t.done, t.cursorHidden());
});
