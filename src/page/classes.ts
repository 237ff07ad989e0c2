/** The class names of what occurs on more than one screen. They are written whole: the build looks for them. */
export const CLASSES = {
  paragraph: 'utrecht-paragraph',
  link: 'utrecht-link utrecht-link--html-a',
  skip: 'utrecht-skip-link utrecht-skip-link--visible-on-focus',
  headings: { h1: 'utrecht-heading-1', h2: 'utrecht-heading-2', h3: 'utrecht-heading-3' },
  bullets: 'utrecht-unordered-list',
  bullet: 'utrecht-unordered-list__item',
  numbered: 'utrecht-ordered-list',
  number: 'utrecht-ordered-list__item',
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  subtle: 'utrecht-button utrecht-button--subtle',
  /** A link that looks like a button. */
  buttonLink: 'utrecht-button utrecht-button--secondary-action',
  textbox: 'utrecht-textbox utrecht-textbox--html-input',
  label: 'utrecht-form-label',
  help: 'utrecht-form-field-description',
  error: 'utrecht-form-field-error-message',
} as const;
