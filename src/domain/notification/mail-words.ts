import type { Language } from '../vocabulary';
import type { Addressee } from './events';

/** The name at the head of every mail, the same in all languages. */
export const productName = 'Conformity Desk';

/** The button that opens the page a mail is about. */
export const openLabel: Readonly<Record<Language, string>> = {
  fr: `Ouvrir dans ${productName}`,
  en: `Open in ${productName}`,
  ar: `فتح في ${productName}`,
};

/** The least that every mail's foot says. */
export const doNotReply: Readonly<Record<Language, string>> = {
  fr: "Message automatique : merci de ne pas y répondre, cette adresse n'est pas lue.",
  en: 'This message was sent automatically. Please do not reply: this address is not read.',
  ar: 'هذه رسالة آلية. المرجو عدم الرد عليها لأن هذا العنوان لا يُقرأ.',
};

type Capacity = 'declarant' | 'office' | 'staff' | 'site_contact';

const capacityOf: Readonly<Record<Addressee, Capacity>> = {
  declarant: 'declarant',
  office: 'office',
  agent: 'staff',
  previous_agent: 'staff',
  supervisor: 'staff',
  site_contact: 'site_contact',
};

const why: Readonly<Record<Language, Readonly<Record<Capacity, string>>>> = {
  fr: {
    declarant: `Vous recevez ce message parce que votre entreprise a un dossier dans ${productName}.`,
    office: `Vous recevez ce message parce que cette adresse est celle de votre bureau dans ${productName}.`,
    staff: `Vous recevez ce message parce que vous traitez ou supervisez des demandes dans ${productName}.`,
    site_contact: "Vous recevez ce message parce que la demande vous indique comme contact sur le lieu d'inspection.",
  },
  en: {
    declarant: `You receive this message because your company has a file in ${productName}.`,
    office: `You receive this message because this is the address of your office in ${productName}.`,
    staff: `You receive this message because you treat or supervise requests in ${productName}.`,
    site_contact: 'You receive this message because the request names you as the contact at the place of inspection.',
  },
  ar: {
    declarant: `تتوصلون بهذه الرسالة لأن لشركتكم ملفا في ${productName}.`,
    office: `تتوصلون بهذه الرسالة لأن هذا العنوان هو عنوان مكتبكم في ${productName}.`,
    staff: `تتوصلون بهذه الرسالة لأنكم تعالجون الطلبات أو تشرفون عليها في ${productName}.`,
    site_contact: 'تتوصلون بهذه الرسالة لأن الطلب يذكركم كجهة اتصال في مكان المعاينة.',
  },
};

/** The foot of a mail: why its reader gets it, and not to reply. */
export const mailFooter = (language: Language, addressee: Addressee): string =>
  `${why[language][capacityOf[addressee]]} ${doNotReply[language]}`;
