#!/usr/bin/env bash
# clang-tidy over src/, as compiled in build/native. A file that passed is looked at again only when it, a header
# of the project or the list of checks has changed.
#   tools/tidy.sh [ROOM…]    only these rooms of src/; without a word all of them
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
passed=build/native/tidy
mkdir -p "$passed"
common=$(find src -name '*.hpp' | sort | xargs cat .clang-tidy CMakePresets.json | sha256sum)

look() {
  local file=$1 common=$2 passed=$3 stamp key
  stamp="$passed/${file//\//_}"
  key="$common $(sha256sum < "$file")"
  [ "$(cat "$stamp" 2>/dev/null)" = "$key" ] && return 0
  clang-tidy --quiet -p build/native "$file" 2> "$stamp.errors" || { grep -v 'warnings generated' "$stamp.errors"; return 1; }
  echo "$key" > "$stamp"
}
export -f look

rooms=("${@/#/src/}")
[ $# -gt 0 ] || rooms=(src)
# What only em++ compiles is not in the native tree's list of commands.
find "${rooms[@]}" -name '*.cpp' ! -path 'src/*/web*' ! -path 'src/ui/window*' -print0 |
  xargs -0 -P "$(nproc)" -I{} bash -c 'look "$@"' _ {} "$common" "$passed"
echo "clang-tidy has no complaint"
