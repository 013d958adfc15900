/* Compares a file with the document of the page: hashed here, and only the hash is sent. Without this script the rest works. */
'use strict';
{
  const zone = document.getElementById('compare');
  const input = document.getElementById('file');
  const status = document.getElementById('comparison');

  /** Shows one of the texts that the page carries, and which result it is. */
  const tell = (outcome, name = '') => {
    status.textContent = zone.dataset[outcome];
    status.dataset.result = outcome;
    if (name === '') return;
    const file = document.createElement('bdi');
    file.textContent = name;
    status.prepend(file, document.createElement('br'));
  };

  const hashOf = async (file) => {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };

  const outcomeFor = async (file) => {
    const address = `/api/verify/${encodeURIComponent(zone.dataset.code)}?sha256=${await hashOf(file)}`;
    const response = await fetch(address, { cache: 'no-store' });
    if (response.status === 429) return 'tooMany';
    if (!response.ok) return 'failed';
    const { data } = await response.json();
    return data.fileMatches ? 'matches' : 'differs';
  };

  // The answer for a file that was chosen before must not stand under the name of a later one.
  let latest = 0;
  const compare = async (file) => {
    const turn = ++latest;
    tell('comparing', file.name);
    const outcome = await outcomeFor(file).catch(() => 'failed');
    if (turn === latest) tell(outcome, file.name);
  };

  const start = () => {
    zone.hidden = false;
    input.addEventListener('change', () => {
      const [file] = input.files;
      if (file) void compare(file);
      // Else the same file could not be chosen again.
      input.value = '';
    });
    // Also beside the zone: a browser would leave the page for a file that misses it.
    addEventListener('dragover', (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
    addEventListener('dragleave', () => zone.classList.remove('over'));
    addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('over');
      const [file] = event.dataTransfer.files;
      if (file) void compare(file);
    });
  };

  if (zone) {
    if (globalThis.crypto?.subtle) start();
    else tell('insecure');
  }
}
