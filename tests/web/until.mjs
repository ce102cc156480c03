// Waits for a condition, never for a time: asks again and again until `look` gives something, and says what it waited for
// when that never came.
export async function until(what, look, { seconds = 30 } = {}) {
  const end = Date.now() + seconds * 1000;
  let fault;
  do {
    try {
      const found = await look();
      if (found) return found;
      fault = undefined;
    } catch (error) {
      if (error.is_final) throw error;
      fault = error; // a page that is just being replaced cannot be asked
    }
    await new Promise((again) => setTimeout(again, 15));
  } while (Date.now() < end);
  throw new Error(`Waited in vain: ${typeof what === 'function' ? await what() : what}${fault ? ` (${fault.message})` : ''}`);
}

// A fault that no waiting mends.
export function final(message) {
  return Object.assign(new Error(message), { is_final: true });
}
