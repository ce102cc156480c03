#!/usr/bin/env bash
# Sets up, builds and tests everything; every step runs even when one before it failed.
#   tools/test.sh [STEP…]    only these steps: format native tidy schema site web voice browsers
# Without a step all but tidy run: clang-tidy takes longer than everything else together.
# Ends with the runners' own summaries, and with 1 when anything failed. Full output: build/logs.
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
steps=("$@")
[ $# -gt 0 ] || steps=(format native schema site web voice browsers)
bash tools/setup.sh || exit 1
mkdir -p build/logs

step_format() {
  find src tests -name '*.cpp' -o -name '*.hpp' |
    xargs -r clang-format --dry-run --Werror && echo "All C++ files are formatted"
}

step_native() { build_and_test native; }

step_tidy() { bash tools/tidy.sh; }

step_web() { build_and_test web; }

# A tree is configured once; ninja notices by itself when a CMake file changed.
build_and_test() {
  { [ -f "build/$1/build.ninja" ] || cmake --preset "$1"; } &&
    cmake --build --preset "$1" &&
    ctest --preset "$1" --parallel "$(nproc)"
  local result=$?
  grep -hE '^(All tests passed|test cases:|assertions:)' "build/$1/Testing/Temporary/LastTest.log"
  return $result
}

step_schema() { node_tests tests/schema; }

step_site() { node_tests tests/site; }

# What web has built: espeak-ng, and a command line that tells all there is to say.
step_voice() { node_tests tests/voice; }

# Firefox draws only with a display, if need be one that nobody sees.
step_browsers() { node_tests tests/web xvfb-run --auto-servernum; }

node_tests() {
  local folder=$1; shift
  compgen -G "$folder/*.test.mjs" >/dev/null || { echo "no tests in $folder"; return 0; }
  "$@" node --test --test-concurrency="$(nproc)" "$folder"/*.test.mjs
}

failed=()
for name in "${steps[@]}"; do
  echo "== $name"
  "step_$name" 2>&1 | tee "build/logs/$name.log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || failed+=("$name")
done

echo "== summary"
for name in "${steps[@]}"; do
  grep -hE '^(All C\+\+ files|clang-tidy has|All tests passed|test cases:|assertions:|[0-9]+% tests passed|(#|ℹ) (tests|pass|fail) |no tests in)' \
    "build/logs/$name.log" | sed "s/^/$name: /"
done
[ ${#failed[@]} -eq 0 ] || { echo "FAILED: ${failed[*]}"; exit 1; }
echo "Everything passed"
