import { styled } from 'styled-components';

const Entry = styled.div`
  block-size: 100%;
  line-height: 1.3;
  overflow: hidden;
  overflow-wrap: anywhere;
  padding: 0.2rem 0.4rem;
  text-align: start;
`;

const Time = styled.div`
  font-weight: 600;
  white-space: nowrap;
`;

/** A visit in the calendar: its time above, however long the rest is. */
export const VisitEntry = ({ time, title }: { time: string; title: string }) => (
  <Entry title={`${time} · ${title}`}>
    <Time>{time}</Time>
    <bdi>{title}</bdi>
  </Entry>
);
