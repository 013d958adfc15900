import { styled } from 'styled-components';

/** The calendar in the panel's colours, light and dark. */
export const CalendarFrame = styled.div`
  --fc-border-color: ${({ theme }) => theme.colors.neutral200};
  --fc-page-bg-color: ${({ theme }) => theme.colors.neutral0};
  --fc-today-bg-color: ${({ theme }) => theme.colors.primary100};
  --fc-button-bg-color: ${({ theme }) => theme.colors.neutral0};
  --fc-button-text-color: ${({ theme }) => theme.colors.neutral800};
  --fc-button-border-color: ${({ theme }) => theme.colors.neutral200};
  --fc-button-hover-bg-color: ${({ theme }) => theme.colors.neutral100};
  --fc-button-hover-border-color: ${({ theme }) => theme.colors.neutral200};
  --fc-button-active-bg-color: ${({ theme }) => theme.colors.primary100};
  --fc-button-active-border-color: ${({ theme }) => theme.colors.primary600};
  --fc-neutral-bg-color: ${({ theme }) => theme.colors.neutral100};
  --fc-neutral-text-color: ${({ theme }) => theme.colors.neutral700};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  .fc-toolbar-title {
    font-size: 1.8rem;
    font-weight: 600;
  }
  .fc-button:focus-visible,
  .fc-event:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  && th {
    text-align: center;
  }
  .fc-event {
    cursor: pointer;
    white-space: normal;
  }
  .fc-timegrid-event {
    overflow: hidden;
  }
  && .fc-timegrid-slot {
    block-size: 3.2rem;
  }
  .fc-col-header-cell-cushion,
  .fc-daygrid-day-number {
    color: ${({ theme }) => theme.colors.neutral800};
    text-decoration: none;
  }
  .fc-day-other .fc-daygrid-day-top {
    opacity: 1;
    a {
      color: ${({ theme }) => theme.colors.neutral600};
    }
  }
`;
