// What the painter is told of the window: size, device pixels, the browser's own text size, where the page is scrolled.
const canvas = document.getElementById('canvas');
const page = document.documentElement;

let device_width = 0; // exact device pixels of the canvas, where the browser tells them

// Accepted only near the expected number: with an emulated pixel ratio Chromium reports CSS pixels here.
function note_device_pixels(entry) {
  const exact = entry.devicePixelContentBoxSize?.[0]?.inlineSize ?? 0;
  device_width = Math.abs(exact - canvas.clientWidth * devicePixelRatio) <= 2 ? exact : 0;
}

export function measured() {
  const { clientWidth: width, clientHeight: height } = canvas;
  return {
    width, height,
    scale: device_width ? device_width / width : devicePixelRatio,
    text_scale: parseFloat(getComputedStyle(page).fontSize) / 16,
    scroll: scrollY,
    scroll_x: scrollX,
  };
}

export function watch(changed) {
  const on_size = new ResizeObserver((entries) => {
    for (const entry of entries) if (entry.target === canvas) note_device_pixels(entry);
    changed();
  });
  try {
    on_size.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    on_size.observe(canvas); // Safari has no such box
  }
  // As wide as the browser's own text size: that size has no event of its own.
  on_size.observe(document.getElementById('polite'));
  addEventListener('scroll', changed, { passive: true });
  addEventListener('resize', changed);
  addEventListener('focus', changed);
  document.addEventListener('visibilitychange', changed);
  // Moving to a screen of other density changes nothing else.
  const on_density = () => {
    const density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener?.('change', () => (changed(), on_density()), { once: true });
  };
  on_density();
}
