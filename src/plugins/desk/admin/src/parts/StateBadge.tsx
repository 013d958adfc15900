import { CheckCircle, Clock, Eye, Files, Message, Pencil, Pin, Play, Stethoscope } from '@strapi/icons';
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
  closed: { tone: 'neutral', Icon: CheckCircle },
} as const satisfies Record<State, { tone: Tone; Icon: ComponentType }>;

/** The colour of each response. */
export const responseTones = {
  not_subject: 'neutral',
  non_conforming: 'red',
  conforming: 'green',
  conforming_with_reservation: 'olive',
  partially_conforming: 'amber',
  partially_conforming_with_reservation: 'amber',
} as const satisfies Record<Response, Tone>;

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
  const { tone, Icon } = stateMarks[state];
  if (state === 'closed' && response !== null) {
    return (
      <Badge tone={responseTones[response]} Icon={Icon}>
        {labels.responses[response]}
      </Badge>
    );
  }
  return (
    <Badge tone={tone} Icon={Icon}>
      {labels.states[state]}
    </Badge>
  );
};
