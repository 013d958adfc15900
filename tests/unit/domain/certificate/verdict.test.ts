import { toneOf, verdictOf, verdicts } from '../../../../src/domain/certificate/verdict';
import { certificateKinds, certificateStates } from '../../../../src/domain/vocabulary';

describe('the verdict of a public check', () => {
  it('is green for valid documents that permit something, and for nothing else', () => {
    const green = certificateKinds.flatMap((kind) =>
      certificateStates.filter((state) => toneOf[verdictOf(kind, state)] === 'good').map((state) => `${kind} ${state}`)
    );
    expect(green).toEqual(['coc valid', 'sor valid', 'sol valid']);
  });

  it('is red for what is not to be relied on', () => {
    expect(verdicts.filter((verdict) => toneOf[verdict] === 'bad')).toEqual(['revoked', 'unknown']);
    for (const kind of certificateKinds) expect(toneOf[verdictOf(kind, 'revoked')]).toBe('bad');
  });
});
