import { isEmail, isPhone, isWebAddress } from '../../content/contact-forms.ts';
import type { Path } from '../../content/yaml-file.ts';
import type { Contact, Tree } from '../../engine/tree.ts';
import type { Rule } from '../rule.ts';

/** Phone numbers, e-mail addresses and web addresses can be right: they have the form of one. */
export const contactForm: Rule = {
  code: 'contact-form',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    for (const { value, path, form } of detailsIn(tree)) {
      if (form.fits(value)) continue;
      const message = `"${value}" is geen ${form.name}.`;
      yield { message, expected: form.expected, place: source.place(path) };
    }
  },
};

interface Form {
  readonly name: string;
  readonly fits: (text: string) => boolean;
  readonly expected: string;
}

interface Detail {
  readonly value: string;
  readonly path: Path;
  readonly form: Form;
}

const WEB: Form = {
  name: 'webadres',
  fits: isWebAddress,
  expected: 'een adres dat begint met https://',
};

const FORMS = {
  phone: {
    name: 'telefoonnummer',
    fits: isPhone,
    expected: 'een Nederlands nummer, als 112, 0800-2000 of 088-605 01 01',
  },
  email: { name: 'e-mailadres', fits: isEmail, expected: 'een adres als info@voorbeeld.nl' },
  website: WEB,
} satisfies Partial<Record<keyof Contact, Form>>;

/** Every detail of a contact, and every address of a source. */
function detailsIn(tree: Tree): Detail[] {
  return [
    ...tree.organisations.flatMap(({ id, contact }) =>
      (['phone', 'email', 'website'] as const).flatMap((key) =>
        detail(contact[key], ['organisations', id, 'contact', key], FORMS[key]),
      ),
    ),
    ...tree.sources.flatMap(({ id, url }) => detail(url, ['sources', id, 'url'], WEB)),
  ];
}

function detail(value: string | undefined, path: Path, form: Form): Detail[] {
  return value === undefined ? [] : [{ value, path, form }];
}
