#!/usr/bin/env bash
# Builds the site's own synthesiser from espeak-ng's sources: build.sh ESPEAK OUT
#   OUT/espeak.wasm      the program, voice/*.c linked to it
#   OUT/vi.data, en.data what it knows: all it needs for Vietnamese; what English needs besides
#   OUT/COPYING.txt      its licence (GPL 3 or later), and OUT/source.tar.gz, all it was made of
# Uses emcc ($EMCC), node and the machine's own C compiler ($CC, else cc): the data is compiled by a program of this machine.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
espeak=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
work="$out/work"
rm -rf "$work"
mkdir -p "$work/native" "$work/wasm" "$work/data/espeak-ng-data/voices"
native_cc=${CC:-cc}
emcc=${EMCC:-emcc}

# Neither sound devices nor the parts that espeak's own build leaves out of a plain one.
parts=(common mnemonics error ieee80 compiledata compiledict dictionary encoding intonation langopts numbers phoneme
  phonemelist readclause setlengths soundicon spect ssml synthdata synthesize tr_languages translate translateword
  voices wavegen speech espeak_api)
letters=(case categories ctype proplist scripts tostring)
sources=()
for name in "${parts[@]}"; do sources+=("$espeak/src/libespeak-ng/$name.c"); done
for name in "${letters[@]}"; do sources+=("$espeak/src/ucd-tools/src/$name.c"); done

# Not -I src/include/compat: it hides the compiler's own endian.h.
export FLAGS="-w -fwrapv -DLIBESPEAK_NG_EXPORT=1 -DPATH_ESPEAK_DATA=\"/espeak-ng-data\" -I$root/voice
  -I$espeak/src/include -I$espeak/src/libespeak-ng -I$espeak/src/ucd-tools/src/include -I$espeak/src"
each() { printf '%s\n' "${@:3}" | OBJECTS=$1 COMPILE=$2 xargs -P "$(nproc)" -I{} \
  sh -c '$COMPILE $FLAGS -c "{}" -o "$OBJECTS/$(basename "{}" .c).o"'; }

echo "Compiling espeak-ng for this machine"
each "$work/native" "$native_cc -O1" "${sources[@]}" "$espeak/src/espeak-ng.c"
"$native_cc" "$work"/native/*.o -lm -o "$work/espeak-ng"

echo "Compiling its data"
# Only the sounds of Vietnamese and English; what is said stays the same to the bit.
cp -r "$espeak/espeak-ng-data/lang" "$work/data/espeak-ng-data/"
cp -r "$espeak/espeak-ng-data/voices/!v" "$work/data/espeak-ng-data/voices/"
cp -r "$espeak/phsource" "$work/data/"
mkdir "$work/data/dictsource"
cp "$espeak"/dictsource/{vi,en}_{list,rules} "$work/data/dictsource/"
awk '
  /^phonemetable/ { base = base || $2 == "consonants"; kept = !base || $2 ~ /^(consonants|base2|en|en-us|en-rp|vi|vi-hue|vi-sgn)$/ }
  /Hidden dep/ { kept = 0 }
  !base || kept
' "$espeak/phsource/phonemes" > "$work/data/phsource/phonemes"
export ESPEAK_DATA_PATH="$work/data"
{
  (cd "$work/data/phsource" && "$work/espeak-ng" --compile-intonations && "$work/espeak-ng" --compile-phonemes)
  (cd "$work/data/dictsource" && "$work/espeak-ng" --compile=vi && "$work/espeak-ng" --compile=en)
} > "$work/data.log" 2>&1 || { cat "$work/data.log" >&2; exit 1; }
pack() { node "$root/tools/voice/pack.mjs" "$out/$1" "$work/data/espeak-ng-data" "${@:2}"; }
pack vi.data phontab phonindex phondata intonations vi_dict lang/aav/{vi,vi-VN-x-central,vi-VN-x-south}
pack en.data en_dict lang/gmw/en

echo "Compiling espeak-ng for the page"
each "$work/wasm" "$emcc -Oz" "${sources[@]}" "$root"/voice/*.c
"$emcc" -Oz "$work"/wasm/*.o --no-entry -sSTANDALONE_WASM=1 -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 \
  -sINITIAL_MEMORY=4MB -sTOTAL_STACK=256KB -Wl,--wrap=fopen,--wrap=stat -o "$out/espeak.wasm"

# Whoever is given the program may have all it was made of.
cp "$espeak/COPYING" "$out/COPYING.txt"
mkdir -p "$work/source/espeak-ng" "$work/source/tools/voice" "$work/source/espeak-ng/espeak-ng-data/voices"
(cd "$espeak" && cp -r --parents COPYING* src/include src/libespeak-ng src/ucd-tools src/espeak-ng.c phsource \
  espeak-ng-data/lang 'espeak-ng-data/voices/!v' dictsource/{vi,en}_{list,rules} "$work/source/espeak-ng/")
cp -r "$root/voice" "$root/LICENSE" "$work/source/"
cp "$root"/tools/voice/* "$work/source/tools/voice/"
tar -C "$work" --sort=name --owner=0 --group=0 --mtime=@0 -cf - source | gzip -n -9 > "$out/source.tar.gz"
rm -rf "$work"
