// Signing in works without this file, but for passkeys. No library.
const field = document.querySelector('[data-from-link]');

// What stands behind the # of a card or a link never reaches a server by itself; the address forgets it here as well.
if (field && location.hash.length > 1) {
  field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname + location.search);
  const next = field.form.querySelector('[type=password]');
  if (next) next.focus();
}

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const post = (address, body) => fetch(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body ?? {}),
});
const canSign = 'PublicKeyCredential' in window && 'toJSON' in PublicKeyCredential.prototype;

async function challenge() {
  return (await post('/api/v1/passkey-challenges')).json();
}

async function signIn(home) {
  const asked = await challenge();
  const credential = await navigator.credentials.get({
    publicKey: { challenge: bytes(asked.challenge), rpId: asked.rpId, userVerification: asked.userVerification },
  });
  const answer = await post('/api/v1/sessions:with-passkey', { credential: credential.toJSON() });
  if (!answer.ok) throw new Error('refused');
  location.assign(home);
}

async function add() {
  const asked = await challenge();
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(asked.challenge),
      rp: { id: asked.rpId, name: 'In Corpore' },
      user: { id: bytes(asked.user), name: 'In Corpore', displayName: 'In Corpore' },
      pubKeyCredParams: asked.algorithms.map(alg => ({ type: 'public-key', alg })),
      authenticatorSelection: { residentKey: 'required', userVerification: asked.userVerification },
    },
  });
  const answer = await post('/api/v1/me/passkeys', { label: '', credential: credential.toJSON() });
  if (!answer.ok) throw new Error('refused');
}

function offer(selector, act, done) {
  const box = document.querySelector(selector);
  if (!box || !canSign) return;
  box.hidden = false;
  box.querySelector('button').addEventListener('click', async () => {
    const wrong = box.querySelector('[data-passkey-wrong]');
    wrong.hidden = true;
    try {
      await act(box);
      if (done) box.querySelector(done).hidden = false;
    } catch {
      wrong.hidden = false;
    }
  });
}
offer('[data-passkey]', box => signIn(box.dataset.home));
offer('[data-passkey-new]', add, '[data-passkey-done]');
