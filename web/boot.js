// The first seconds, before the program is there. Inlined into index.html, so every byte counts.
//   - What is pressed, chosen or typed meanwhile waits in camtay.queue; main.js hands it to the program.
//   - The big button to listen reads the welcome aloud at once, where the device itself has a voice of the page's language.
//   - The program is asked for only after the first paint: compiling it earlier would delay that paint.
(() => {
  const page = document.documentElement;
  const mirror = document.getElementById('mirror');
  const polite = document.getElementById('polite');
  const voices = globalThis.speechSynthesis;
  const camtay = (globalThis.camtay = {
    assets: JSON.parse(document.getElementById('camtay-assets').textContent),
    frames: 0,
    queue: [],
    reading: null, // {id, utterance}: what is being read aloud by this file
    plain:
      /[?&]plain\b/.test(location.search) || matchMedia('(forced-colors: active)').matches || !globalThis.WebGLRenderingContext,
    release: () => types.forEach((type) => mirror.removeEventListener(type, hear)),
  });

  const types = ['click', 'change', 'input'];
  const hear = ({ type, target }) => {
    const button = target.closest('button');
    if (type === 'click' && button) {
      camtay.queue.push(['pressed', button.id]);
      if (button.matches('.listen')) read([...mirror.querySelectorAll('.t')]);
      if (button.matches('.main')) {
        button.querySelector('.t').textContent = polite.textContent = polite.dataset.opening;
      }
    }
    if (type === 'change' && target.matches('[type=radio],[type=checkbox]')) {
      camtay.queue.push(['chosen', target.id, target.checked]);
    }
    if (type === 'input' && target.matches('[type=text],textarea')) {
      camtay.queue.push(['typed', target.id, target.value.normalize('NFC')]);
    }
  };
  types.forEach((type) => mirror.addEventListener(type, hear));

  // Only a voice of the device itself: a voice of the network would send away what it reads.
  const voice = () =>
    voices && voices.getVoices().find((one) => one.localService && one.lang.slice(0, 2) === page.lang);
  if (voices) voice(); // some browsers load their list only when first asked

  const read = (texts) => {
    const chosen = voice();
    if (!chosen || camtay.reading) return;
    const next = () => {
      const text = texts.shift();
      camtay.reading = null;
      if (!text) return;
      if (text.closest('.listen')) return next();
      const utterance = new SpeechSynthesisUtterance(text.textContent);
      utterance.voice = chosen;
      utterance.lang = chosen.lang;
      utterance.rate = 0.85;
      utterance.onend = next;
      const root = text.closest('[data-role]');
      camtay.reading = { id: root.id || root.querySelector('[id]').id, utterance };
      voices.speak(utterance);
    };
    next();
  };

  // A lost connection is met by asking again, under another name because a module that failed is remembered as failed.
  const start = (attempt) =>
    import(new URL(camtay.assets['main.js'] + (attempt ? '?' + attempt : ''), document.baseURI)).catch((fault) => {
      console.warn(fault);
      const urgent = document.getElementById('urgent');
      urgent.textContent = urgent.dataset.failed;
      setTimeout(start, Math.min(2000 * (attempt + 1), 20000), attempt + 1);
    });
  requestAnimationFrame(() =>
    setTimeout(() => {
      performance.mark('camtay:first');
      start(0);
    }),
  );
})();
