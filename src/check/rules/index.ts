import type { Rule } from '../rule.ts';
import { answerableQuestions } from './answerable-questions.ts';
import { atMostTen } from './at-most-ten.ts';
import { completeAdvice } from './complete-advice.ts';
import { contactForm } from './contact-form.ts';
import { deadlineAsked } from './deadline-asked.ts';
import { deadlineOrganisation } from './deadline-organisation.ts';
import { deadlineWords } from './deadline-words.ts';
import { distinctOptions } from './distinct-options.ts';
import { distinctTerms } from './distinct-terms.ts';
import { explainedJargon } from './explained-jargon.ts';
import { fewActions } from './few-actions.ts';
import { fresh } from './fresh.ts';
import { hasSources } from './has-sources.ts';
import { idleOption } from './idle-option.ts';
import { invariantsHold } from './invariants-hold.ts';
import { knownAnswers } from './known-answers.ts';
import { knownClaims } from './known-claims.ts';
import { knownOrganisations } from './known-organisations.ts';
import { knownPhones } from './known-phones.ts';
import { knownSources } from './known-sources.ts';
import { knownSteps } from './known-steps.ts';
import { knownTargets } from './known-targets.ts';
import { knownWords } from './known-words.ts';
import { legalSources } from './legal-sources.ts';
import { letterFits } from './letter-fits.ts';
import { letterNamed } from './letter-named.ts';
import { livingConditions } from './living-conditions.ts';
import { neverAsked } from './never-asked.ts';
import { neverShown } from './never-shown.ts';
import { noCycles } from './no-cycles.ts';
import { noIdleQuestion } from './no-idle-question.ts';
import { noRepeats } from './no-repeats.ts';
import { noUnreachable } from './no-unreachable.ts';
import { oneStep } from './one-step.ts';
import { placeForDesk } from './place-for-desk.ts';
import { plainWords } from './plain-words.ts';
import { preciseSources } from './precise-sources.ts';
import { shortSentences } from './short-sentences.ts';
import { someoneToCall } from './someone-to-call.ts';
import { soundLetters } from './sound-letters.ts';
import { stableNumbers } from './stable-numbers.ts';
import { uniqueActions } from './unique-actions.ts';
import { unknownAnswer } from './unknown-answer.ts';
import { usedSources } from './used-sources.ts';
import { withinBounds } from './within-bounds.ts';

/** Every rule, in alphabetical order. */
export const RULES: readonly Rule[] = [
  answerableQuestions,
  atMostTen,
  completeAdvice,
  contactForm,
  deadlineAsked,
  deadlineOrganisation,
  deadlineWords,
  distinctOptions,
  distinctTerms,
  explainedJargon,
  fewActions,
  fresh,
  hasSources,
  idleOption,
  invariantsHold,
  knownAnswers,
  knownClaims,
  knownOrganisations,
  knownPhones,
  knownSources,
  knownSteps,
  knownTargets,
  knownWords,
  legalSources,
  letterFits,
  letterNamed,
  livingConditions,
  neverAsked,
  neverShown,
  noCycles,
  noIdleQuestion,
  noRepeats,
  noUnreachable,
  oneStep,
  placeForDesk,
  plainWords,
  preciseSources,
  shortSentences,
  someoneToCall,
  soundLetters,
  stableNumbers,
  uniqueActions,
  unknownAnswer,
  usedSources,
  withinBounds,
];
