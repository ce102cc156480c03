#!/usr/bin/env bash
# Installs the Debian packages that are missing. With nothing missing it touches neither network nor apt.
#   packages.sh [build|test]…    what for; both without a word
set -euo pipefail

# Commands are looked for first: a newer node, cmake or emcc of one's own is as good as the package.
build=(cmake ninja:ninja-build g++ emcc:emscripten node:nodejs npm xz:xz-utils apt-config:apt
  dir:/usr/include/nlohmann:nlohmann-json3-dev dir:/usr/share/fonts/truetype/liberation2:fonts-liberation2
  dir:/usr/lib/python3/dist-packages/fontTools:fonttools)
test=(clang++:clang clang-format clang-tidy chromium firefox-esr Xvfb:xvfb xvfb-run:xvfb xauth
  pdftotext:poppler-utils qpdf compare:imagemagick)

missing=()
for purpose in "${@:-build test}"; do
  for group in $purpose; do
    declare -n wanted=$group
    for entry in "${wanted[@]}"; do
      case $entry in
        dir:*) place=${entry#dir:}; [ -e "${place%:*}" ] || missing+=("${place##*:}") ;;
        *) command -v "${entry%:*}" >/dev/null || missing+=("${entry#*:}") ;;
      esac
    done
  done
done
[ ${#missing[@]} -eq 0 ] && exit 0

mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "Please install as root: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
command -v apt-get >/dev/null || { echo "Please install what these Debian packages hold: ${missing[*]}" >&2; exit 1; }
echo "Installing ${missing[*]}"
"${as_root[@]}" apt-get -qq update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
  -o DPkg::Lock::Timeout=300 install "${missing[@]}" >/dev/null
