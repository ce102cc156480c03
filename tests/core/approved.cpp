#include "approved.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/text.hpp"
#include "platform/files.hpp"

namespace camtay {
namespace {

using Lines = std::vector<std::string>;

struct Line {
  char sign;  // ' ', '-', '+'
  std::string text;
};

// From how many lines on two texts can be alike, for every pair of places: the longest common subsequence.
std::vector<std::vector<int>> alike_from(const Lines& before, const Lines& after) {
  std::vector<std::vector<int>> alike(before.size() + 1, std::vector<int>(after.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      alike[i][j] = before[i] == after[j] ? alike[i + 1][j + 1] + 1 : std::max(alike[i + 1][j], alike[i][j + 1]);
    }
  }
  return alike;
}

std::vector<Line> compared(const Lines& before, const Lines& after) {
  const auto alike = alike_from(before, after);
  std::vector<Line> lines;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      lines.push_back({' ', before[i++]});
      ++j;
    } else if (j == after.size() || (i < before.size() && alike[i + 1][j] >= alike[i][j + 1])) {
      lines.push_back({'-', before[i++]});
    } else {
      lines.push_back({'+', after[j++]});
    }
  }
  return lines;
}

}  // namespace

std::string line_difference(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const std::vector<Line> lines = compared(split(before, '\n'), split(after, '\n'));
  const auto differs = [&](std::size_t at) { return at < lines.size() && lines[at].sign != ' '; };
  std::string text;
  bool skipped = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (differs(i) || differs(i + 1) || (i > 0 && differs(i - 1))) {
      if (skipped && !text.empty()) text += "  …\n";
      skipped = false;
      text += std::string(1, lines[i].sign) + " " + lines[i].text + "\n";
    } else {
      skipped = true;
    }
  }
  return text;
}

std::string unlike_approved(const std::string& name, const std::string& text) {
  const std::string path = std::string(CAMTAY_TESTS_DIR) + "/approved/" + name + ".txt";
  const char* approve = std::getenv("CAMTAY_APPROVE");
  if (approve != nullptr && std::string_view(approve) == "1")
    return write_bytes(path, text) ? "" : path + " cannot be written";
  const std::string difference = line_difference(read_bytes(path).value_or(""), text);
  if (difference.empty()) return {};
  return path + " (-) and what is shown now (+):\n" + difference +
         "If the change is wanted: CAMTAY_APPROVE=1 build/native/camtay_tests [approved]\n";
}

}  // namespace camtay
