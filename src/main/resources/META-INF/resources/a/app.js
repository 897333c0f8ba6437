// Everything works without this file; it makes some things easier. No library.
const html = document.documentElement;
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// Leave quickly: what was kept for reading offline goes as well, and "back" leads elsewhere.
for (const link of all('[data-leave]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    Promise.race([forget(), new Promise(done => setTimeout(done, 300))]).finally(() => location.replace(link.href));
  });
}

async function forget() {
  if ('caches' in window) for (const name of await caches.keys()) if (name.startsWith('pages')) await caches.delete(name);
}

// Speech: the phone's own voice, only if it speaks this language and works on the phone itself: any other would send
// the text away. Never by itself.
const spoken = all('[data-say]');
function voice() {
  return speechSynthesis.getVoices().find(v => v.localService && v.lang.toLowerCase().startsWith(html.lang));
}
function loudspeakers() {
  const found = voice();
  if (!found) return;
  for (const sentence of spoken) {
    if (sentence.querySelector('.say')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'say';
    button.setAttribute('aria-label', html.dataset.say);
    button.append(icon('say'));
    const text = sentence.innerText;
    button.addEventListener('click', () => {
      speechSynthesis.cancel();
      const saying = new SpeechSynthesisUtterance(text);
      saying.voice = voice();
      saying.lang = html.lang;
      saying.rate = 0.9;
      saying.onstart = () => button.classList.add('speaks');
      saying.onend = saying.onerror = () => button.classList.remove('speaks');
      speechSynthesis.speak(saying);
    });
    sentence.append(' ', button);
  }
}
if (spoken.length && 'speechSynthesis' in window) {
  loudspeakers();
  speechSynthesis.addEventListener('voiceschanged', loudspeakers);
}

function icon(name) {
  const svg = document.querySelector('.icon').cloneNode(true);
  const use = svg.querySelector('use');
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, '#' + name));
  svg.removeAttribute('class');
  svg.classList.add('icon');
  return svg;
}

// Print and share: buttons that a phone without scripts could not press.
for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const button of all('[data-share]')) {
  if (!navigator.share) continue;
  button.hidden = false;
  button.addEventListener('click', () => navigator.share({ title: document.title, url: button.dataset.share || location.href }).catch(() => {}));
}

// While somebody types: what it could become, from the same address that everybody may ask.
for (const input of all('input[data-suggest]')) {
  const list = document.getElementById(input.getAttribute('list'));
  let timer, asked;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = input.value.trim();
      if (text.length < 2 || text === asked) return;
      asked = text;
      const answer = await fetch(`/api/v1/offers:suggest?lang=${html.lang}&q=${encodeURIComponent(text)}`).catch(() => null);
      if (!answer || !answer.ok || asked !== text) return;
      list.replaceChildren(...(await answer.json()).items.map(item => {
        const option = document.createElement('option');
        option.value = (item.q ? item.q + ' ' : '') + item.name;
        return option;
      }));
    }, 150);
  });
}

// The list of languages closes when something else is pressed.
for (const menu of all('details.langs')) {
  document.addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', event => { if (event.key === 'Escape') { menu.open = false; menu.querySelector('summary').focus(); } });
}

// The pages that were kept, when there is no connection.
const kept = document.querySelector('[data-kept]');
if (kept && 'caches' in window) {
  const cache = await caches.open('pages-1');
  for (const request of (await cache.keys()).reverse()) {
    const title = (await (await cache.match(request)).text()).match(/<title>([^<]*)/);
    const link = document.createElement('a');
    link.href = request.url;
    link.textContent = title ? new DOMParser().parseFromString(title[1], 'text/html').body.textContent : request.url;
    const item = document.createElement('li');
    item.append(link);
    kept.append(item);
  }
}
for (const button of all('[data-forget]')) {
  button.hidden = false;
  button.addEventListener('click', async () => { await forget(); location.reload(); });
}

if ('serviceWorker' in navigator) navigator.serviceWorker.register('/sw.js').catch(() => {});
