import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The fields of the form that may have tags. */
const tagged = ['subject', 'body'];

const isTagged = (target: EventTarget | null): target is Field =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && tagged.includes(target.name);

/**
 * Puts a text where the reader last wrote in the subject or the body, instead of what is selected there; at the end of the body
 * while nothing has been written in yet.
 */
export const useInsert = (): ((text: string) => void) => {
  const onChange = useForm('useInsert', ({ onChange: change }) => change);
  const written = useRef<Field | null>(null);

  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (isTagged(target)) written.current = target;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  return useCallback(
    (text) => {
      const field = written.current?.isConnected
        ? written.current
        : document.querySelector<HTMLTextAreaElement>('form textarea[name="body"]');
      if (field === null) return;
      const isUntouched = written.current === null;
      const start = isUntouched ? field.value.length : (field.selectionStart ?? field.value.length);
      const end = isUntouched ? start : (field.selectionEnd ?? start);
      onChange(field.name, `${field.value.slice(0, start)}${text}${field.value.slice(end)}`);
      field.focus();
      // After the form has drawn the new text, which moves the caret to its end.
      requestAnimationFrame(() => field.setSelectionRange(start + text.length, start + text.length));
    },
    [onChange]
  );
};
