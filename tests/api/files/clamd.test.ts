import { virus } from '../../support/clamd';
import { testStores } from '../../support/file-stores';
import { fileWorld } from '../../support/file-world';
import { clamdProgram, startRealClamd } from '../../support/real-clamd';
import { refused } from '../../support/refusals';
import { pdf } from '../../support/requests';
import { pdfOf } from '../../support/sample-files';

const run = async (program: string): Promise<void> => {
  const clamd = await startRealClamd(program);
  const world = await fileWorld(await testStores[0].startStore(), { CLAMAV_SOCKET: clamd.socket });
  try {
    const declarant = await world.kit.newDeclarant();
    const { body } = await declarant.post('/api/requests', { subject: 'coc' }).expect(201);
    const upload = (bytes: Buffer) =>
      declarant.post(`/api/requests/${body.data.documentId}/attachments`).attach('files', bytes, 'a.pdf');
    for (const bytes of [pdf, pdfOf(10 * 1024 * 1024)]) {
      expect((await upload(bytes).expect(201)).body.data).toMatchObject([{ scan: 'clean' }]);
    }
    await upload(Buffer.concat([pdf, Buffer.from(virus)])).expect(refused('infected_file'));
  } finally {
    await world.end();
    await clamd.stop();
  }
};

// The same protocol is tested everywhere with a daemon of our own (antivirus.test.ts). Where ClamAV is not installed the run
// counts this one as skipped, under a name that says why.
if (clamdProgram)
  it("ClamAV's own daemon finds what it has a signature for, and nothing else", () => run(clamdProgram ?? ''), 60_000);
else it.skip('ClamAV is not installed on this machine: its own daemon was not tested', () => undefined);
