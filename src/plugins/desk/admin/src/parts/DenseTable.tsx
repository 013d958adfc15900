import type { KeyboardEvent, ReactNode } from 'react';
import { styled } from 'styled-components';

const Frame = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  overflow-x: auto;
  padding-inline: 1.6rem;
`;

const Dense = styled.table`
  border-collapse: collapse;
  inline-size: 100%;
  th,
  td {
    block-size: 4.8rem;
    padding-block: 0.6rem;
    padding-inline: 0.8rem;
    text-align: start;
    vertical-align: middle;
  }
  th {
    white-space: nowrap;
  }
  tbody tr {
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  tbody tr[data-selected='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

const controlsOf = (row: Element | null | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('a, button') ?? []),
];

/** Up and down go to the same control of the next row. */
const stepByArrow = (event: KeyboardEvent): void => {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const row = control.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const reached = controlsOf(next)[controlsOf(row).indexOf(control)];
  if (!reached) return;
  event.preventDefault();
  reached.focus();
};

/**
 * Denser than the platform's table, so that all columns are seen at once. Each link, box and button is reached by the tab key, where
 * the platform's keeps Enter from the buttons of a cell that has several.
 */
export const DenseTable = ({ children }: { children: ReactNode }) => (
  <Frame>
    <Dense onKeyDown={stepByArrow}>{children}</Dense>
  </Frame>
);
