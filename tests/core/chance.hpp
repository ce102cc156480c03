// Numbers that look like chance and are the same on every machine and in every run.
#pragma once

#include <cstdint>

namespace camtay {

struct Chance {
  std::uint64_t state = 20'260'312;

  // 0 to limit - 1.
  int below(int limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<int>((state >> 33) % static_cast<std::uint64_t>(limit));
  }
};

}  // namespace camtay
