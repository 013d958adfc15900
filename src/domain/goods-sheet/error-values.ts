/** What spreadsheet programs show for a formula that fails, in English and French; LibreOffice also numbers them. */
const errorValues =
  /^(?:#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|VALEUR!|NOM\?|NOMBRE!|NUL!)|Err:\d{3})$/i;

/** Whether a cell shows the error of a formula; a file of values (CSV) shows it as well. */
export const isErrorValue = (text: string): boolean => errorValues.test(text.trim());
