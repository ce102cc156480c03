// What the worker (../web/voice/worker.js) calls: text in, sound and the places of its words out.
// Cầm Tay's own code, MIT licence (../LICENSE); the program it becomes part of is under the GPL, see README.md.
#include <espeak-ng/speak_lib.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define EXPORTED(name) __attribute__((export_name(#name))) name

enum { most_words = 512 };
static const int loudness = 85;   // percent: above it the loudest vowels are clipped
static const int word_gap = 2;    // 10 ms: a little air between the tiếng
static const int most_samples = 22050 * 60;

static short* samples = NULL;
static int sample_count = 0, sample_room = 0;
static int32_t words[2 * most_words];  // of each: its first letter, counted from 0 in code points; its first sample
static int word_count = 0;

static int take(short* sound, int count, espeak_EVENT* event) {
  for (; event->type != espeakEVENT_LIST_TERMINATED; ++event) {
    if (event->type != espeakEVENT_WORD || word_count == most_words) continue;
    words[2 * word_count] = event->text_position - 1;
    words[2 * word_count + 1] = event->sample;
    ++word_count;
  }
  if (sound == NULL || sample_count + count > most_samples) return sound != NULL;
  if (sample_count + count > sample_room) {
    sample_room = 2 * (sample_count + count);
    samples = realloc(samples, sizeof *samples * (size_t)sample_room);
  }
  memcpy(samples + sample_count, sound, sizeof *samples * (size_t)count);
  sample_count += count;
  return 0;
}

// Room for data or text that the worker writes.
void* EXPORTED(voice_room)(int size) { return malloc((size_t)size); }
void EXPORTED(voice_free)(void* room) { free(room); }

void voice_add_files(const char* block);
void EXPORTED(voice_files)(const char* block) { voice_add_files(block); }

// After the files were given. The sample rate, or a number below 1 when there is no voice in them.
int EXPORTED(voice_open)(void) {
  const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 400, NULL, espeakINITIALIZE_DONT_EXIT);
  if (rate < 1) return rate;
  espeak_SetSynthCallback(take);
  espeak_SetParameter(espeakVOLUME, loudness, 0);
  espeak_SetParameter(espeakWORDGAP, word_gap, 0);
  return rate;
}

// `voice`: a file below lang/ ("aav/vi"). `text`: UTF-8, composed letters. The number of samples, or -1.
int EXPORTED(voice_say)(const char* voice, const char* text, int words_per_minute) {
  sample_count = word_count = 0;
  if (espeak_SetVoiceByName(voice) != EE_OK) return -1;
  espeak_SetParameter(espeakRATE, words_per_minute, 0);
  if (espeak_Synth(text, strlen(text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL, NULL) != EE_OK) return -1;
  return sample_count;
}

const short* EXPORTED(voice_samples)(void) { return samples; }
const int32_t* EXPORTED(voice_words)(void) { return words; }
int EXPORTED(voice_word_count)(void) { return word_count; }
