import { mode, publicUrl } from '../platform/environment';

const mail = (subject: string, message: string) => ({
  // Nobody in particular: the mail server's own sender.
  options: { from: { name: '', email: '' }, response_email: '', object: subject, message },
});

const emails = {
  reset_password: {
    display: 'Email.template.reset_password',
    icon: 'sync',
    ...mail(
      'Conformity Desk : nouveau mot de passe',
      `Bonjour,

Un nouveau mot de passe a été demandé pour votre compte. Pour le choisir, ouvrez ce lien :

<%= URL %>?code=<%= TOKEN %>

Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.`
    ),
  },
  email_confirmation: {
    display: 'Email.template.email_confirmation',
    icon: 'check-square',
    ...mail(
      'Conformity Desk : confirmez votre adresse',
      `Bonjour,

Pour terminer votre inscription, confirmez votre adresse en ouvrant ce lien :

<%= URL %>?confirmation=<%= CODE %>`
    ),
  },
};

/**
 * How declarants' accounts are opened: by anyone, and in production only with a confirmed e-mail address. The links of the
 * mails lead to the portal.
 */
export const seedAccountSettings = async (): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  await store.set({
    key: 'advanced',
    value: {
      unique_email: true,
      allow_register: true,
      email_confirmation: mode() === 'production',
      email_reset_password: `${publicUrl()}/reset-password`,
      email_confirmation_redirection: `${publicUrl()}/login`,
      default_role: 'authenticated',
    },
  });
  await store.set({ key: 'email', value: emails });
};
