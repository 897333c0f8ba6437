// Keeps the last results that everybody may see, so that they can be read without a connection. Never what is private,
// never the API, never an answer to a form.
const PAGES = 'pages-1', PARTS = 'parts-1', MOST = 20;
const LANGUAGE = /^\/(lt|en|ru|pl|uk|ar|fa)(\/|$)/;
const RESULT = /^\/[a-z]{2}\/(jobs|search|job)(\/|$)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', event => {
  const request = event.request, url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/a/')) event.respondWith(part(request));
  else if (request.mode === 'navigate' && LANGUAGE.test(url.pathname)) event.respondWith(page(request, url));
});

// Their addresses carry a fingerprint: what is kept is right for ever. Files of an older edition go.
async function part(request) {
  const cache = await caches.open(PARTS), known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) {
    const path = new URL(request.url).pathname;
    for (const old of await cache.keys()) if (new URL(old.url).pathname === path) await cache.delete(old);
    await cache.put(request, answer.clone());
  }
  return answer;
}

async function page(request, url) {
  const language = url.pathname.slice(1, 3), away = `/${language}/offline`, parts = await caches.open(PARTS);
  try {
    const answer = await fetch(request);
    const rule = answer.headers.get('Cache-Control') || '';
    if (answer.ok && RESULT.test(url.pathname) && !/no-store|private/.test(rule)) {
      const cache = await caches.open(PAGES);
      await cache.delete(request);
      await cache.put(request, answer.clone());
      const keys = await cache.keys();
      for (const old of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(old);
      if (!await parts.match(away)) await parts.add(away).catch(() => {});
    }
    return answer;
  } catch (gone) {
    return await (await caches.open(PAGES)).match(request) || await parts.match(away) || Response.error();
  }
}
