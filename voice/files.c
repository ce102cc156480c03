// The synthesiser's data without a file system: one block of memory that the page hands over (tools/voice/pack.mjs).
//   uint32 count, then for each file: char name[32], uint32 offset, uint32 size; offsets count from the beginning of the block.
// The linker sends espeak-ng's fopen() and stat() here (--wrap), so that Emscripten's own file system is left out.
// Cầm Tay's own code, MIT licence (../LICENSE); the program it becomes part of is under the GPL, see README.md.
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

struct entry {
  char name[32];
  uint32_t offset, size;
};

static const char root[] = "/espeak-ng-data/";
static const char* blocks[4];
static int block_count = 0;

// The block stays where it is for as long as the synthesiser lives.
void voice_add_files(const char* block) {
  if (block_count < (int)(sizeof blocks / sizeof *blocks)) blocks[block_count++] = block;
}

// espeak-ng asks in small letters for files whose names have capitals.
static const char* find(const char* path, uint32_t* size) {
  if (strncmp(path, root, sizeof root - 1) != 0) return NULL;
  for (int i = 0; i < block_count; ++i) {
    uint32_t count;
    memcpy(&count, blocks[i], sizeof count);
    const struct entry* entries = (const struct entry*)(blocks[i] + sizeof count);
    for (uint32_t j = 0; j < count; ++j) {
      if (strcasecmp(entries[j].name, path + sizeof root - 1) != 0) continue;
      *size = entries[j].size;
      return blocks[i] + entries[j].offset;
    }
  }
  return NULL;
}

FILE* __wrap_fopen(const char* path, const char* mode) {
  uint32_t size;
  const char* bytes = find(path, &size);
  if (bytes == NULL || mode[0] != 'r') {
    errno = ENOENT;
    return NULL;
  }
  return fmemopen((void*)bytes, size, "r");
}

int __wrap_stat(const char* path, struct stat* about) {
  uint32_t size;
  if (find(path, &size) == NULL) {
    errno = ENOENT;
    return -1;
  }
  memset(about, 0, sizeof *about);
  about->st_mode = S_IFREG;
  about->st_size = size;
  return 0;
}
