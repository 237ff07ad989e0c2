/** What a page is when nobody chose otherwise. The title says nothing of a child, or of a school. */
export const DEFAULTS = {
  title: 'Wegwijzer',
  leaveTo: 'about:blank',
  isRegional: false,
  theme: null,
} as const;
