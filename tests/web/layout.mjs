// What a person with a small window or large letters would miss: runs in the page and gives what is wrong, as readable lines.
export function faults_of_layout() {
  const faults = [];
  const page = document.documentElement;
  const mirror = document.getElementById('mirror');
  const canvas_skin = !page.classList.contains('plain');
  const name = (element) => `${element.tagName.toLowerCase()}#${element.id || element.querySelector('[id]')?.id} “${element.textContent.slice(0, 30)}”`;
  if (page.scrollWidth > page.clientWidth && !mirror.querySelector('.sheet')) {
    faults.push(`the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth}`);
  }

  const box = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { element, left, right, top: top + scrollY, bottom: bottom + scrollY };
  };
  // The whole pressable area of a choice is its label.
  const areas = [...mirror.querySelectorAll('button, a, label.option, label.card, input[type=text], textarea')].map(box);
  for (const { element, left, right, top, bottom } of areas) {
    if (left < -0.5 || right > page.clientWidth + 0.5) faults.push(`${name(element)} leaves the window`);
    const [width, height] = [right - left, bottom - top];
    if (width < 63.5 || height < 63.5) faults.push(`${name(element)} is only ${width.toFixed(0)} x ${height.toFixed(0)} px`);
  }
  const fixed = ({ element }) => getComputedStyle(element).position === 'fixed';
  const flowing = areas.filter((area) => !fixed(area));
  for (const [index, one] of flowing.entries()) {
    for (const other of flowing.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 0.5 && down > 0.5) faults.push(`${name(one.element)} and ${name(other.element)} lie over one another`);
    }
  }

  // Words that are cut: a box with more in it than it shows. In the canvas skin the painter shows the words.
  if (!canvas_skin) {
    for (const element of mirror.querySelectorAll('.t')) {
      if (element.closest('.offscreen') || getComputedStyle(element).clipPath !== 'none') continue;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) faults.push(`${name(element)} is cut`);
    }
  }
  // The last thing before the main button can be scrolled out from behind it.
  const main = areas.find(({ element }) => element.matches('.main'));
  if (!main) return faults;
  const before = areas.filter((area) => area !== main).reduce((lowest, { bottom }) => Math.max(lowest, bottom), 0);
  const room = fixed(main) ? page.scrollHeight - (innerHeight - main.element.getBoundingClientRect().top) : main.top;
  if (before > room + 0.5) faults.push(`what ends at ${before.toFixed(0)} stays behind the main button at ${room.toFixed(0)}`);
  return faults;
}

// Of the element that has the focus: whether it can be seen, with its ring.
export function faults_of_focus() {
  const element = document.activeElement;
  const name = `${element.tagName.toLowerCase()}#${element.id}`;
  if (element === document.body) return ['nothing has the focus'];
  const faults = [];
  // The ring of a choice is drawn by its input, or by the frame around it.
  const shown = element.closest('label') ?? element;
  const has_ring = [getComputedStyle(element), getComputedStyle(element, '::after')]
    .some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 4);
  if (!has_ring) faults.push(`${name} shows no focus`);
  for (let up = element; up; up = up.parentElement) {
    if (getComputedStyle(up).opacity === '0') faults.push(`${name} shows no focus: it is transparent`);
  }
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) faults.push(`${name} is not in the window`);
  const main = document.querySelector('#mirror .main');
  if (main && main !== element && getComputedStyle(main).position === 'fixed') {
    const edge = main.getBoundingClientRect().top;
    if (bottom > edge && bottom - top < edge) faults.push(`${name} is hidden behind the main button by ${(bottom - edge).toFixed(0)} px`);
  }
  const top_most = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
  if (!top_most || !(shown.contains(top_most) || top_most.contains(shown))) faults.push(`${name} is hidden behind ${top_most?.className}`);
  return faults;
}
