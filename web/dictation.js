// Whether the browser can write down what is said, and the door to web/listen.js, which is fetched only when that is wanted.
// The part of the program that understands what was heard is fetched with it.
import { module_of } from './module_of.js';
import { speech_part } from './program.js';

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

let opened = null; // promise of web/listen.js

// Without a secure context, or where the page that embeds this one forbids the microphone, the browser would only refuse.
export const is_offered = () =>
  Boolean(globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition) && isSecureContext &&
  document.featurePolicy?.allowsFeature('microphone') !== false;

async function open() {
  for (let attempt = 0; ; ++attempt) {
    try {
      const [listen] = await Promise.all([module_of('listen.js'), speech_part()]);
      return listen;
    } catch (fault) {
      console.warn('listen.js', fault);
      await pause(Math.min(2000 * (attempt + 1), 20000));
    }
  }
}

const module = () => (opened ??= open());

export const ask = async (language, tell) => tell(['listening', await (await module()).where(language)]);
export const listen = async (language, tell) => (await module()).listen(language, tell);
export const stop = async () => opened && (await opened).stop();
