/**
 * Neutralises a text that a spreadsheet program would take for a formula (it starts with `=`, `+`, `-`, `@`, a tab or a
 * carriage return) by an apostrophe before it. A text that already looks neutralised gets another one, so that undoing
 * always gives back the text.
 */
export const neutraliseFormula = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Undoes `neutraliseFormula`. */
export const restoreFormula = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
