/** Whose the components are that the page looks like. */
export const STYLE_NOTICE = 'De vormgeving gebruikt onderdelen van NL Design System (EUPL-1.2).';
