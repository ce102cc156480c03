// SDL's configuration for Emscripten, with SDL's own small text and number functions instead of libc's: those
// would bring printf and scanf for every kind of number, and the tables of iconv, into the page.
#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_platform.h"

#include "SDL_config_emscripten.h"

#undef HAVE_VSNPRINTF
#undef HAVE_SSCANF
#undef HAVE_VSSCANF
#undef HAVE_STRTOD
#undef HAVE_ATOF
// Its log would be printf's last reader; what goes wrong is told by the return values that are looked at.
#undef HAVE_STDIO_H
#undef HAVE_ICONV
#undef HAVE_ICONV_H

#endif
