// A switch that is turned shows at once what comes of it. Without this file the button does the same.
const form = document.querySelector('[data-what-if]');
let asked = 0;

form.addEventListener('change', async () => {
  const mine = ++asked;
  const found = [...document.querySelectorAll('[data-found]')];
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const address = form.action + (chosen.size ? '?' + chosen : '');
  for (const part of found) part.setAttribute('aria-busy', 'true');
  const answer = await fetch(address).catch(() => null);
  if (mine !== asked) return;
  if (!answer || !answer.ok || answer.redirected) return form.submit();
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (mine !== asked) return;
  const then = page.querySelectorAll('[data-found]');
  found.forEach((part, i) => {
    part.replaceChildren(...then[i].childNodes);
    part.removeAttribute('aria-busy');
  });
  history.replaceState(null, '', address);
});
