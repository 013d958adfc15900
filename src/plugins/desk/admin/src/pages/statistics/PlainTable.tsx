import { Typography, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

const Table = styled.table`
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
  inline-size: 100%;
  th,
  td {
    block-size: 3.6rem;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
    padding-block: 0.4rem;
    padding-inline: 0 1.6rem;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    border: 0;
  }
  th[scope='row'] {
    inline-size: 1%;
    white-space: nowrap;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
`;

/** A small table of figures; its caption is read, its place on the page shows it. */
export const PlainTable = ({
  caption,
  heads,
  children,
}: {
  caption: string;
  heads: readonly string[];
  children: ReactNode;
}) => (
  <Table>
    <VisuallyHidden tag="caption">{caption}</VisuallyHidden>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            <Typography variant="sigma" textColor="neutral600">
              {head}
            </Typography>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </Table>
);
