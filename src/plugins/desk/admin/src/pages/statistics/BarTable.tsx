import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { TextLink } from '../../parts/TextLink';
import { type Tone, tones } from '../../parts/tones';
import { PlainTable } from './PlainTable';

/** A number with its bar; `text` is how it is written, `to` where it leads. */
type Bar = { value: number; text: string; tone: Tone; to?: string | undefined };

/** What is counted, and its numbers, one for each head after the first. */
export type BarRow = { key: string; head: ReactNode; bars: readonly Bar[] };

const Fill = styled.div<{ $tone: Tone; $percent: number }>`
  background: ${({ theme, $tone }) => tones[theme.colorScheme ?? 'light'][$tone].text};
  block-size: 1.2rem;
  border-radius: 2px;
  inline-size: ${({ $percent }) => $percent}%;
  min-inline-size: ${({ $percent }) => ($percent > 0 ? '3px' : '0')};
`;

/** Bars that are a table as well: the numbers stand beside them, and assistive technology reads only those. */
export const BarTable = ({
  caption,
  heads,
  rows,
}: {
  caption: string;
  heads: readonly string[];
  rows: readonly BarRow[];
}) => {
  const longest = Math.max(...rows.flatMap(({ bars }) => bars.map(({ value }) => value)), 0);
  return (
    <PlainTable caption={caption} heads={heads}>
      {rows.map(({ key, head, bars }) => (
        <tr key={key}>
          <th scope="row">{head}</th>
          {bars.map(({ value, text, tone, to }, index) => (
            <td key={index}>
              <Flex gap={3}>
                <Box flex="1" minWidth="4rem" aria-hidden>
                  <Fill $tone={tone} $percent={longest === 0 ? 0 : (value / longest) * 100} />
                </Box>
                <Box minWidth="4.4rem" style={{ textAlign: 'end' }}>
                  {to !== undefined && value > 0 ? (
                    <TextLink to={to}>{text}</TextLink>
                  ) : (
                    <Typography textColor="neutral800">{text}</Typography>
                  )}
                </Box>
              </Flex>
            </td>
          ))}
        </tr>
      ))}
    </PlainTable>
  );
};
