import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

/** A button in the narrow column beside a form: a text that is too long for a line goes on in the next. */
export const WrappingButton = styled(Button)`
  block-size: auto;
  max-inline-size: 100%;
  min-block-size: 3.2rem;
  padding-block: 0.4rem;
  padding-inline: 0.8rem;
  & > span {
    line-height: 1.3;
    overflow: visible;
    overflow-wrap: anywhere;
    white-space: normal;
  }
`;
