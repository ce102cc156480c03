// espeak-ng's configuration: speech alone, without sound devices, threads and other synthesisers.
#define PACKAGE_VERSION "1.52"
#define HAVE_MKSTEMP 1
#define USE_ASYNC 0
#define USE_KLATT 0
#define USE_LIBPCAUDIO 0
#define USE_LIBSONIC 0
#define USE_MBROLA 0
#define USE_SPEECHPLAYER 0
