import { readFileSync } from 'node:fs';

export function pageStyle(): { components: string; own: string } {
  return { components: '', own: readFileSync('src/page/page.css', 'utf8') };
}
