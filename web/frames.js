// One animation frame at a time, only when asked for. A page nobody sees gets no animation frames, so there the work is done
// at once: what was typed last must be kept before the page goes.
let asked = 0;
let run = () => {};

const frame = () => {
  asked = 0;
  run();
};

export function request_frame() {
  if (asked) return;
  asked = document.hidden ? setTimeout(frame) : requestAnimationFrame(frame);
}

// A press is answered within its own event: what it changes is then shown by the very next frame, not by the one after.
export function frame_now() {
  if (!asked || document.hidden) return;
  cancelAnimationFrame(asked);
  frame();
}

export function on_frame(work) {
  run = work;
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden || !asked) return;
    cancelAnimationFrame(asked);
    frame();
  });
}
