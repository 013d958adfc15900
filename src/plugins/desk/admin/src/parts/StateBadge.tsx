import {
  Archive,
  Check,
  CheckCircle,
  Clock,
  Cross,
  Eye,
  Files,
  Message,
  Minus,
  Pencil,
  Pin,
  Play,
  Stethoscope,
  WarningCircle,
} from '@strapi/icons';
import type { ComponentType } from 'react';
import { styled } from 'styled-components';
import type { Response, State } from '../../../../../domain/vocabulary';
import { useWords } from '../words/use-words';
import { type Tone, tones } from './tones';

/** The colour and sign of each state. */
export const stateMarks = {
  draft: { tone: 'neutral', Icon: Pencil },
  deposited: { tone: 'blue', Icon: Files },
  awaiting_evaluation: { tone: 'blue', Icon: Clock },
  under_evaluation: { tone: 'indigo', Icon: Eye },
  in_processing: { tone: 'indigo', Icon: Play },
  awaiting_complement: { tone: 'amber', Icon: Message },
  awaiting_analyses: { tone: 'amber', Icon: Stethoscope },
  under_inspection: { tone: 'violet', Icon: Pin },
  closed: { tone: 'neutral', Icon: Archive },
} as const satisfies Record<State, { tone: Tone; Icon: ComponentType }>;

/** The colour and sign of each response. */
export const responseMarks = {
  not_subject: { tone: 'neutral', Icon: Minus },
  non_conforming: { tone: 'red', Icon: Cross },
  conforming: { tone: 'green', Icon: CheckCircle },
  conforming_with_reservation: { tone: 'olive', Icon: Check },
  partially_conforming: { tone: 'amber', Icon: WarningCircle },
  partially_conforming_with_reservation: { tone: 'amber', Icon: WarningCircle },
} as const satisfies Record<Response, { tone: Tone; Icon: ComponentType }>;

const Mark = styled.span<{ $tone: Tone }>`
  align-items: center;
  background: ${({ theme, $tone }) => tones[theme.colorScheme ?? 'light'][$tone].background};
  border-radius: 4px;
  color: ${({ theme, $tone }) => tones[theme.colorScheme ?? 'light'][$tone].text};
  display: inline-flex;
  font-size: 1.2rem;
  font-weight: 600;
  gap: 0.5rem;
  line-height: 1.5;
  padding: 0.3rem 0.8rem;
  white-space: nowrap;
  svg {
    block-size: 1.2rem;
    flex: none;
    inline-size: 1.2rem;
  }
`;

/** A short word with its colour and sign. */
export const Badge = ({ tone, Icon, children }: { tone: Tone; Icon?: ComponentType; children: string }) => (
  <Mark $tone={tone}>
    {Icon && <Icon aria-hidden />}
    {children}
  </Mark>
);

/** The state of a request; a closed one shows its response instead. */
export const StateBadge = ({ state, response }: { state: State; response: Response | null }) => {
  const { labels } = useWords();
  const isAnswered = state === 'closed' && response !== null;
  const { tone, Icon } = isAnswered ? responseMarks[response] : stateMarks[state];
  return (
    <Badge tone={tone} Icon={Icon}>
      {isAnswered ? labels.responses[response] : labels.states[state]}
    </Badge>
  );
};
