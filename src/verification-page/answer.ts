import type { Verification } from '../api/certificate/verify-certificate';
import { dayOf } from '../domain/casablanca';
import { type Verdict, type VerdictTone, toneOf, verdictOf } from '../domain/certificate/verdict';
import { labelsOf } from '../domain/labels';
import { dayInWords, momentInWords } from '../domain/dates-in-words';
import type { Language } from '../domain/vocabulary';
import { type Html, html } from './html';
import { toneIcons } from './icons';

/** A big answer: its colour, its mark, one line to read from afar, and what follows from it. */
export const banner = (tone: VerdictTone, headline: string, explanation: string): Html =>
  html`<div class="answer ${tone}">
    ${toneIcons[tone]}
    <div>
      <h1>${headline}</h1>
      <p>${explanation}</p>
    </div>
  </div>`;

export const verdictBanner = (language: Language, verdict: Verdict): Html => {
  const { verdicts, explanations } = labelsOf(language).verification;
  return banner(toneOf[verdict], verdicts[verdict], explanations[verdict]);
};

const fact = (name: string, value: Html): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** Numbers, names and dates keep their own direction on a page from right to left. */
const own = (text: string | number): Html => html`<bdi>${text}</bdi>`;

const numberOf = (number: string): Html => html`<bdi class="number">${number}</bdi>`;

const factsOf = (document: Verification, language: Language, checkedAt: Date): Html[] => {
  const labels = labelsOf(language);
  const { facts, noEnd } = labels.verification;
  const { kind, number, office, issuedAt, validUntil, importerName, itemCount, replacedBy } = document;
  return [
    ...(replacedBy === null ? [] : [fact(facts.replacedBy, html`<strong>${numberOf(replacedBy)}</strong>`)]),
    fact(facts.number, numberOf(number)),
    fact(facts.kind, html`${labels.certificateTitles[kind]} (${own(labels.certificateKinds[kind])})`),
    fact(facts.office, html`${own(office.name)} (${own(office.code)})`),
    fact(facts.issuedOn, own(dayInWords(dayOf(new Date(issuedAt))))),
    fact(facts.validUntil, validUntil === null ? html`${noEnd}` : own(dayInWords(validUntil))),
    fact(facts.importer, own(importerName)),
    fact(facts.itemCount, own(itemCount)),
    fact(facts.checkedAt, own(momentInWords(checkedAt))),
  ];
};

/** The answer for a document: what it is worth now, then what anyone may know of it. */
export const documentAnswer = (document: Verification, language: Language, checkedAt: Date): Html =>
  html`${verdictBanner(language, verdictOf(document.kind, document.state))}
    <dl>${factsOf(document, language, checkedAt)}</dl>`;
